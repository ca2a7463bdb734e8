package herald.brand.assignment.domain;

import herald.brand.BrandId;
import herald.brand.assignment.events.AssignmentEvent;
import herald.brand.assignment.events.BrandAssigned;
import herald.brand.assignment.events.BrandDeclined;
import herald.brand.assignment.events.BrandUnassigned;
import java.time.Instant;

/**
 * The brand of one account: at most one at a time, by construction (R-BRAND-1).
 *
 * <p>It has a version for {@code If-Match}: how often the brand has changed.
 */
public sealed interface AccountBrand {

  long version();

  /** Nobody has ever said anything about this account's brand. */
  record Unwritten() implements AccountBrand {
    @Override
    public long version() {
      return 0;
    }
  }

  record Assigned(BrandId brand, long version) implements AccountBrand {}

  /**
   * No brand, and that is meant (R-BRAND-1).
   *
   * @param since what was wanted before it no longer counts
   */
  record Unassigned(Instant since, long version) implements AccountBrand {}

  static AccountBrand evolve(AccountBrand before, AssignmentEvent event) {
    return switch (event) {
      case BrandAssigned e -> new Assigned(e.brand(), before.version() + 1);
      case BrandUnassigned e -> new Unassigned(e.at(), before.version() + 1);
      case BrandDeclined e -> new Unassigned(e.at(), before.version());
    };
  }
}
