package herald.brand.brand.domain;

import herald.brand.brand.domain.Brand.Existing;
import herald.brand.brand.domain.Brand.Unwritten;
import herald.brand.brand.events.BrandCreated;
import herald.brand.brand.events.BrandEvent;
import herald.platform.kernel.Rejection;
import java.util.List;

/** What a command to a brand leads to. */
public final class BrandDecider {

  private BrandDecider() {}

  public static List<BrandEvent> decide(BrandCommand command, Brand brand) {
    return switch (command) {
      case CreateBrand c -> create(c, brand);
    };
  }

  private static List<BrandEvent> create(CreateBrand c, Brand brand) {
    return switch (brand) {
      case Unwritten u -> List.of(new BrandCreated(c.brand(), c.name().value(), c.at()));
      case Existing e when e.name().equals(c.name().value()) -> List.of(); // repeated
      case Existing e ->
          throw new Rejection(
              "idempotency.key-reused",
              "HTTP-3",
              "This Idempotency-Key has already made the brand “" + e.name() + "”.");
    };
  }

  /**
   * The brand as one that accounts can be assigned to.
   *
   * @throws Rejection when there is no such brand in this hub
   */
  public static Existing assignable(Brand brand) {
    return switch (brand) {
      case Existing e -> e;
      case Unwritten u ->
          throw Rejection.unknown("brand.unknown", "R-BRAND-1", "There is no such brand.");
    };
  }
}
