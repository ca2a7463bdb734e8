package herald.access.decision;

import herald.access.permission.Level;
import herald.platform.service.Decision;
import herald.platform.service.Subject;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * May a post go out now (R-POST-4)? A person's, as long as they have FULL on the account; an
 * automation's, as long as the account is everyone's (R-AUTO-2). What may go out waits while all
 * publishing is stopped (R-POST-7), and what cannot be answered yet waits; nothing ever goes out
 * for want of an answer.
 */
@Component
class ReleaseDecisions {

  static final String ACTION = "post.release";

  private final ReleaseRows rows;
  private final StandingRows standings;
  private final InstantSource clock;

  ReleaseDecisions(ReleaseRows rows, StandingRows standings, InstantSource clock) {
    this.rows = rows;
    this.standings = standings;
    this.clock = clock;
  }

  Decision decide(String hub, Subject subject, String account) {
    Optional<ReleaseRows.Found> found = rows.find(hub, account);
    if (found.isEmpty()) {
      return answer("WAIT", "R-POST-4", "The account's access is not known yet.", null);
    }
    if (!found.get().connected()) {
      return answer("WITHHOLD", "R-CON-11", "The account is disconnected.", "DISCONNECTED");
    }
    boolean automation = subject.type().equals("automation");
    if (automation && !found.get().everyone()) {
      return answer("WITHHOLD", "R-AUTO-2", "The account is not everyone's.", "ACCESS_RESTRICTED");
    }
    if (found.get().publishingStopped()) {
      return answer("WAIT", "R-POST-7", "All publishing of the hub is stopped.", null);
    }
    return automation
        ? answer("RELEASE", "R-AUTO-2", "The account is everyone's.", null)
        : forAuthor(hub, subject.id(), account);
  }

  private Decision forAuthor(String hub, String user, String account) {
    boolean full =
        standings.towards(hub, user, account).filter(s -> s.level() == Level.FULL).isPresent();
    return full
        ? answer("RELEASE", "R-POST-4", "The author has FULL on the account.", null)
        : answer(
            "WITHHOLD",
            "R-ACC-7",
            "The author has lost the right to publish.",
            "AUTHOR_LOST_RIGHT");
  }

  private Decision answer(String answer, String rule, String reason, @Nullable String because) {
    boolean release = answer.equals("RELEASE");
    Level level = release ? Level.FULL : Level.NONE;
    return new Decision(
        release, answer, rule, reason, level.name(), clock.instant(), because, null);
  }
}
