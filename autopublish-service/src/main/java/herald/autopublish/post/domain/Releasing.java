package herald.autopublish.post.domain;

import static java.util.Objects.requireNonNull;

import herald.autopublish.post.domain.Post.Scheduled;
import herald.autopublish.post.domain.Post.Written;
import herald.autopublish.post.events.PostEvent;
import herald.autopublish.post.events.PostOverdue;
import herald.autopublish.post.events.PostWithheld;
import herald.autopublish.post.events.PostWithheld.Reason;
import herald.platform.kernel.Rejection;
import java.time.Duration;
import java.util.List;

/** What becomes of a post whose time has come, by what the authority answered (R-POST-4). */
final class Releasing {

  /** A release later than this waits for a person (R-POST-6). */
  private static final Duration TOO_LATE = Duration.ofHours(24);

  private Releasing() {}

  static List<PostEvent> decide(ReleasePost c, Written post) {
    if (!(post instanceof Scheduled s)) {
      return List.of(); // repeated, or no longer waiting: nothing new to say
    }
    Due due = requireNonNull(s.plan().due());
    if (c.now().isBefore(due.at())) {
      throw new Rejection("post.not-due", "R-POST-4", "The post is due at " + due.at() + ".");
    }
    if (s.overdue()) {
      return List.of();
    }
    if (due.at().plus(TOO_LATE).isBefore(c.now())) {
      Plan p = s.plan();
      return List.of(
          new PostOverdue(p.id(), p.account(), p.source(), p.author(), due.at(), c.now()));
    }
    return answered(c, s.plan(), due);
  }

  private static List<PostEvent> answered(ReleasePost c, Plan p, Due due) {
    return switch (c.answer()) {
      case RELEASE ->
          ContentRules.takes(p.network(), p.content())
              ? List.of(ByHand.released(p, due.publisher(), c.decidedAt(), c.now()))
              : List.of(withheld(p, Reason.CONTENT_NOT_TAKEN, c));
      case WITHHOLD -> List.of(withheld(p, requireNonNull(c.because()), c));
      case WAIT -> List.of();
    };
  }

  private static PostWithheld withheld(Plan p, Reason because, ReleasePost c) {
    return new PostWithheld(p.id(), p.account(), because, c.now());
  }
}
