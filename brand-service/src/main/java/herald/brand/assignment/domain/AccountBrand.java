package herald.brand.assignment.domain;

import herald.brand.BrandId;
import herald.brand.assignment.events.AssignmentEvent;
import herald.brand.assignment.events.BrandAssigned;
import herald.brand.assignment.events.BrandDeclined;
import herald.brand.assignment.events.BrandUnassigned;
import java.time.Instant;

/** The brand of one account: at most one at a time, by construction (R-BRAND-1). */
public sealed interface AccountBrand {

  /** Nobody has ever said anything about this account's brand. */
  record Unwritten() implements AccountBrand {}

  record Assigned(BrandId brand) implements AccountBrand {}

  /**
   * No brand, and that is meant (R-BRAND-1).
   *
   * @param since what was wanted before it no longer counts
   */
  record Unassigned(Instant since) implements AccountBrand {}

  static AccountBrand evolve(AccountBrand before, AssignmentEvent event) {
    return switch (event) {
      case BrandAssigned e -> new Assigned(e.brand());
      case BrandUnassigned e -> new Unassigned(e.at());
      case BrandDeclined e -> new Unassigned(e.at());
    };
  }
}
