package herald.account.delivery.automation;

import herald.account.delivery.automation.DueDelivery.Account;
import herald.platform.kernel.Unavailable;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * The last look before the network is called, with the intent already written: however long the
 * process stood still since it asked, no post goes out on a decision that has aged (R-POST-4), and
 * none that another attempt meanwhile believes lost (R-POST-5).
 */
@Component
class LastLook {

  private static final int LOOKS = 3;

  private final DueDeliveries deliveries;
  private final ReleaseCheck release;
  private final ClaimLength claims;
  private final InstantSource clock;

  LastLook(
      DueDeliveries deliveries, ReleaseCheck release, ClaimLength claims, InstantSource clock) {
    this.deliveries = deliveries;
    this.release = release;
    this.claims = claims;
    this.clock = clock;
  }

  /** Whether the network may be called now; an authority that does not answer is no yes. */
  boolean allows(DueDelivery due, Account account, Instant granted) {
    try {
      Instant grantedAt = granted;
      for (int look = 1; deliveries.hold(due, claims.from(clock.instant())); look++) {
        if (release.isFresh(grantedAt)) {
          return true;
        }
        grantedAt = clock.instant();
        if (look == LOOKS || !release.isStillGranted(due) || !deliveries.isCurrent(due, account)) {
          return false;
        }
      }
      return false;
    } catch (Unavailable away) {
      return false;
    }
  }
}
