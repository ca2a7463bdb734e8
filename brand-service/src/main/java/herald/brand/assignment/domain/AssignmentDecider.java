package herald.brand.assignment.domain;

import herald.brand.assignment.domain.AccountBrand.Assigned;
import herald.brand.assignment.domain.AccountBrand.Unassigned;
import herald.brand.assignment.domain.AccountBrand.Unwritten;
import herald.brand.assignment.events.AssignmentEvent;
import herald.brand.assignment.events.BrandAssigned;
import herald.brand.assignment.events.BrandDeclined;
import herald.brand.assignment.events.BrandDeclined.Reason;
import herald.brand.assignment.events.BrandUnassigned;
import herald.brand.brand.domain.Brand;
import herald.platform.kernel.Versioned;
import java.util.List;

/** What a wish concerning an account's brand leads to. */
public final class AssignmentDecider {

  private AssignmentDecider() {}

  public static List<AssignmentEvent> decide(
      AssignmentCommand command, Versioned<AccountBrand> now) {
    command.expected().require(now.version());
    return switch (command) {
      case AssignBrand c -> assign(c, now.value());
      case UnassignBrand c -> unassign(c, now.value());
      case AdoptBrand c -> adopt(c, now.value());
      case LeaveBrand c -> leave(c, now.value());
    };
  }

  private static List<AssignmentEvent> assign(AssignBrand c, AccountBrand now) {
    return switch (now) {
      case Assigned a when a.brand().equals(c.brand().id()) -> List.of(); // repeated
      case Assigned a -> assigned(c); // moved (R-BRAND-1)
      case Unassigned u -> assigned(c);
      case Unwritten u -> assigned(c);
    };
  }

  private static List<AssignmentEvent> assigned(AssignBrand c) {
    Brand.Existing brand = c.brand();
    return List.of(new BrandAssigned(c.account(), brand.id(), brand.name(), c.at()));
  }

  private static List<AssignmentEvent> unassign(UnassignBrand c, AccountBrand now) {
    return switch (now) {
      case Assigned a -> List.of(new BrandUnassigned(c.account(), c.at()));
      case Unassigned u -> List.of(); // repeated
      case Unwritten u -> List.of();
    };
  }

  /**
   * R-BRAND-4: the brand that the account has, counts; the one that was switched to only fills a
   * gap, and not one that was made after that wish.
   */
  private static List<AssignmentEvent> adopt(AdoptBrand c, AccountBrand now) {
    return switch (now) {
      case Assigned a -> List.of();
      case Unassigned u when !u.since().isBefore(c.connectedAt()) -> List.of();
      case Unassigned u -> adopted(c);
      case Unwritten u -> adopted(c);
    };
  }

  private static List<AssignmentEvent> adopted(AdoptBrand c) {
    return List.of(
        switch (c.found()) {
          case Brand.Existing b when c.entitled() ->
              new BrandAssigned(c.account(), b.id(), b.name(), c.at());
          case Brand.Existing b -> declined(c, Reason.NOT_ENTITLED);
          case Brand.Archived a -> declined(c, Reason.ARCHIVED_BRAND);
          case Brand.Unwritten u -> declined(c, Reason.UNKNOWN_BRAND);
        });
  }

  private static BrandDeclined declined(AdoptBrand c, Reason because) {
    return new BrandDeclined(c.account(), c.wanted(), because, c.at());
  }

  private static List<AssignmentEvent> leave(LeaveBrand c, AccountBrand now) {
    return switch (now) {
      case Assigned a when a.brand().equals(c.brand()) ->
          List.of(new BrandUnassigned(c.account(), c.at()));
      case Assigned a -> List.of(); // moved meanwhile
      case Unassigned u -> List.of();
      case Unwritten u -> List.of();
    };
  }
}
