package herald.autopublish.post.domain;

import herald.autopublish.post.domain.Post.Deleted;
import herald.autopublish.post.domain.Post.Drafted;
import herald.autopublish.post.domain.Post.Published;
import herald.autopublish.post.domain.Post.Scheduled;
import herald.autopublish.post.domain.Post.Written;
import herald.autopublish.post.domain.PublishPost.How;
import herald.autopublish.post.events.PostDeleted;
import herald.autopublish.post.events.PostEvent;
import herald.autopublish.post.events.PostFailed;
import herald.autopublish.post.events.PostPublished;
import herald.autopublish.post.events.PostReleased;
import herald.autopublish.post.events.PostReturned;
import herald.autopublish.post.events.PostScheduled;
import herald.platform.kernel.Rejection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What persons do with posts, once the authority has agreed. */
final class ByHand {

  private ByHand() {}

  static List<PostEvent> reschedule(ReschedulePost c, Written post) {
    Moves.require(post, Status.SCHEDULED);
    Plan plan = post.plan();
    Due due = new Due(WallTimes.instantOf(c.wall()), c.wall(), rightOf(plan, c.by()));
    boolean waitsForIt = post instanceof Scheduled s && !s.overdue() && due.equals(plan.due());
    if (waitsForIt) {
      return List.of();
    }
    if (!due.at().isAfter(c.now())) {
      throw Rejection.invalid(
          "at", "post.time-past", "R-POST-2", "That time has passed; publish the post instead.");
    }
    ContentRules.require(plan.network(), plan.content());
    return List.of(scheduled(plan, due, c.now()));
  }

  /** Now, or as soon as publishing is no longer stopped. */
  static List<PostEvent> publish(PublishPost c, Written post) {
    boolean again = c.how() == How.AGAIN;
    if (post.status() == Status.RELEASED) {
      return List.of();
    }
    Moves.require(post, Status.RELEASED);
    if (again != (post.status() == Status.FAILED)) {
      throw new Rejection(
          "post.no-such-move",
          "R-POST-1",
          again ? "Only a post that failed is tried again." : "A post that failed is tried again.");
    }
    Plan plan = post.plan();
    ContentRules.require(plan.network(), plan.content());
    String publisher = rightOf(plan, c.by());
    if (!c.stopped()) {
      return List.of(released(plan, publisher, c.decidedAt(), c.now()));
    }
    if (again) {
      throw new Rejection(
          "post.publishing-stopped", "R-POST-7", "All publishing is stopped; try again later.");
    }
    return List.of(scheduled(plan, new Due(c.now(), null, publisher), c.now()));
  }

  static List<PostEvent> giveBack(ReturnPost c, Written post) {
    Plan plan = post.plan();
    if (plan.isAnnouncement()) {
      throw new Rejection(
          "post.no-draft",
          "R-AUTO-10",
          "An announcement has no author to return to. Change its text, or cancel it.");
    }
    if (post instanceof Drafted draft) {
      return draft.proposed() == null && c.comment() == null
          ? List.of()
          : List.of(returned(plan, c));
    }
    Moves.require(post, Status.DRAFT);
    return List.of(returned(plan, c));
  }

  static List<PostEvent> delete(DeletePost c, Written post) {
    if (post instanceof Deleted) {
      return List.of();
    }
    requireGrant(post, c.grant());
    return Moves.move(
        post,
        Status.DELETED,
        p ->
            new PostDeleted(
                p.id(),
                p.account(),
                p.source(),
                p.author(),
                post instanceof Published,
                c.by(),
                c.now()));
  }

  static List<PostEvent> resolve(ResolvePost c, Written post) {
    Status to = c.found() == null ? Status.FAILED : Status.PUBLISHED;
    if (post.status() != Status.UNKNOWN && post.status() != to) {
      throw new Rejection(
          "post.no-such-move", "R-POST-1", "Only what became of an UNKNOWN post is to be said.");
    }
    return Moves.move(
        post,
        to,
        p ->
            c.found() == null
                ? new PostFailed(p.id(), p.account(), "A person found it missing.", c.now())
                : new PostPublished(p.id(), p.account(), c.found(), c.now()));
  }

  /** Whoever may only draft touches nothing but drafts (R-PERM-2). */
  static void requireGrant(Written post, Grant grant) {
    if (grant != Grant.FULL && !(post instanceof Drafted)) {
      throw Rejection.forbidden(
          "permission.denied",
          "R-PERM-2",
          "The post is no longer a draft. Allowed with: the level FULL.");
    }
  }

  static PostScheduled scheduled(Plan p, Due due, Instant now) {
    return new PostScheduled(
        p.id(),
        p.account(),
        p.network(),
        p.source(),
        p.author(),
        p.article(),
        p.content(),
        due.publisher(),
        due.at(),
        due.wall(),
        now);
  }

  static PostReleased released(Plan p, @Nullable String publisher, Instant decidedAt, Instant now) {
    return new PostReleased(
        p.id(), p.account(), p.source(), p.author(), publisher, p.content(), decidedAt, now);
  }

  private static PostReturned returned(Plan p, ReturnPost c) {
    return new PostReturned(
        p.id(), p.account(), p.source(), p.author(), c.comment(), c.by(), c.now());
  }

  /** An announcement goes out in nobody's right, whoever gave it another time (R-AUTO-2). */
  private static @Nullable String rightOf(Plan plan, String user) {
    return plan.isAnnouncement() ? null : user;
  }
}
