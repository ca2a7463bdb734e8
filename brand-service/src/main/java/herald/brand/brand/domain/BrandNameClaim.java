package herald.brand.brand.domain;

import herald.brand.BrandId;
import herald.brand.brand.events.BrandNameEvent;
import herald.brand.brand.events.BrandNameGivenUp;
import herald.brand.brand.events.BrandNameTaken;
import herald.platform.kernel.Rejection;
import java.util.List;

/**
 * A name within a hub: free, or borne by one brand. It is a stream of its own, because what holds
 * across brands can be guarded nowhere else.
 */
public sealed interface BrandNameClaim {

  BrandNameClaim UNWRITTEN = new Free();

  /** No brand bears the name. */
  record Free() implements BrandNameClaim {}

  /** This one does. */
  record Taken(BrandId by) implements BrandNameClaim {}

  static List<BrandNameEvent> decide(BrandNameCommand command, BrandNameClaim claim) {
    return switch (command) {
      case TakeName c -> take(c, claim);
      case GiveUpName c ->
          claim.equals(new Taken(c.brand()))
              ? List.of(new BrandNameGivenUp(c.claim(), c.brand(), c.at()))
              : List.of();
    };
  }

  static BrandNameClaim evolve(BrandNameClaim claim, BrandNameEvent event) {
    return switch (event) {
      case BrandNameTaken e -> new Taken(e.brand());
      case BrandNameGivenUp e -> UNWRITTEN;
    };
  }

  private static List<BrandNameEvent> take(TakeName c, BrandNameClaim claim) {
    return switch (claim) {
      case Free f -> List.of(new BrandNameTaken(c.claim(), c.brand(), c.at()));
      case Taken t when t.by().equals(c.brand()) -> List.of();
      case Taken t ->
          throw new Rejection(
              "brand.name-taken", "R-BRAND-1", "Another brand of this hub has that name.");
    };
  }
}
