package herald.access.decision;

import herald.access.decision.words.Phrase;
import herald.access.decision.words.Says;
import herald.access.permission.Level;
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

  Verdict decide(String hub, Subject subject, String account) {
    Optional<ReleaseRows.Found> found = rows.find(hub, account);
    if (found.isEmpty()) {
      return answer("WAIT", "R-POST-4", Says.ACCESS_NOT_KNOWN_YET, null);
    }
    if (!found.get().connected()) {
      return answer("WITHHOLD", "R-CON-11", Says.DISCONNECTED, "DISCONNECTED");
    }
    boolean automation = subject.type().equals("automation");
    if (automation && !found.get().everyone()) {
      return answer("WITHHOLD", "R-AUTO-2", Says.NOT_EVERYONES, "ACCESS_RESTRICTED");
    }
    if (found.get().publishingStopped()) {
      return answer("WAIT", "R-POST-7", Says.PUBLISHING_STOPPED, null);
    }
    return automation
        ? answer("RELEASE", "R-AUTO-2", Says.EVERYONES, null)
        : forAuthor(hub, subject.id(), account);
  }

  private Verdict forAuthor(String hub, String user, String account) {
    boolean full =
        standings
            .towards(hub, user, account)
            .filter(found -> found.standing().level() == Level.FULL)
            .isPresent();
    return full
        ? answer("RELEASE", "R-POST-4", Says.AUTHOR_HAS_FULL, null)
        : answer("WITHHOLD", "R-ACC-7", Says.AUTHOR_LOST_RIGHT, "AUTHOR_LOST_RIGHT");
  }

  private Verdict answer(String answer, String rule, Says reason, @Nullable String because) {
    boolean release = answer.equals("RELEASE");
    Level level = release ? Level.FULL : Level.NONE;
    return new Verdict(
        release, answer, rule, Phrase.of(reason), level, clock.instant(), because, null);
  }
}
