package herald.access.decision;

import herald.access.decision.StandingRows.Towards;
import herald.access.permission.Standing;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * An account that was connected a moment ago may be known to others before it is known here. A
 * super admin's question waits a little for it; nobody else's does, for whom an account that is
 * hidden must take as long as one that never was (R-ACC-3).
 */
@Component
class AccountsToCome {

  /** Below the time that the services wait for an answer. */
  private static final Duration PATIENCE = Duration.ofMillis(1200);

  private static final long NAP_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

  private final StandingRows standings;

  AccountsToCome(StandingRows standings) {
    this.standings = standings;
  }

  /** How the user stands towards the account; empty for one that is not known, in time. */
  Optional<Towards> standing(String hub, String user, String account) {
    Optional<Towards> found = standings.towards(hub, user, account);
    if (found.isPresent() || !isSuperAdmin(hub, user)) {
      return found;
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (found.isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(NAP_NANOS);
      found = standings.towards(hub, user, account);
    }
    return found;
  }

  private boolean isSuperAdmin(String hub, String user) {
    return standings.inHub(hub, user).filter(Standing::superAdmin).isPresent();
  }
}
