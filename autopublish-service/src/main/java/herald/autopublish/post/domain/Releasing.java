package herald.autopublish.post.domain;

import static java.util.Objects.requireNonNull;

import herald.autopublish.post.domain.Post.Scheduled;
import herald.autopublish.post.domain.Post.Written;
import herald.autopublish.post.events.PostEvent;
import herald.autopublish.post.events.PostOverdue;
import herald.autopublish.post.events.PostReleased;
import herald.autopublish.post.events.PostWithheld;
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
    if (c.now().isBefore(s.plan().dueAt())) {
      throw new Rejection(
          "post.not-due", "R-POST-4", "The post is due at " + s.plan().dueAt() + ".");
    }
    if (s.overdue()) {
      return List.of();
    }
    if (s.plan().dueAt().plus(TOO_LATE).isBefore(c.now())) {
      return List.of(new PostOverdue(c.post(), s.plan().dueAt(), c.now()));
    }
    return answered(c, s.plan());
  }

  private static List<PostEvent> answered(ReleasePost c, Plan p) {
    return switch (c.answer()) {
      case RELEASE ->
          List.of(
              new PostReleased(
                  p.id(),
                  p.account(),
                  p.source(),
                  p.author(),
                  p.content(),
                  c.decidedAt(),
                  c.now()));
      case WITHHOLD ->
          List.of(new PostWithheld(p.id(), p.account(), requireNonNull(c.because()), c.now()));
      case WAIT -> List.of();
    };
  }
}
