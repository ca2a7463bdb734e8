package herald.autopublish.post.domain;

import herald.autopublish.post.domain.Post.Drafted;
import herald.autopublish.post.domain.Post.Scheduled;
import herald.autopublish.post.domain.Post.Unwritten;
import herald.autopublish.post.domain.Post.Withheld;
import herald.autopublish.post.domain.Post.Written;
import herald.autopublish.post.events.PostCancelled;
import herald.autopublish.post.events.PostEvent;
import herald.autopublish.post.events.PostFailed;
import herald.autopublish.post.events.PostOutcomeUnknown;
import herald.autopublish.post.events.PostPublished;
import herald.autopublish.post.events.PostReworded;
import herald.autopublish.post.events.PostScheduled;
import herald.autopublish.post.events.PostSource;
import herald.autopublish.post.events.PostWithheld;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Versioned;
import java.util.List;
import java.util.function.Function;

/**
 * What a post does. Its life: drafted by a person and scheduled by one with FULL, or scheduled once
 * for an article (R-AUTO-6) and reworded while it waits (R-AUTO-7); released at its time if the
 * authority agrees (R-POST-4), and closed by what the network did. On the way it can be withheld,
 * cancelled or returned, and afterwards deleted. Moves that {@link Status} does not have are
 * refused to persons, and outcomes told again change nothing.
 */
public final class PostDecider {

  private PostDecider() {}

  public static List<PostEvent> decide(PostCommand command, Versioned<Post> current) {
    command.expected().require(current.version());
    Post post = current.value();
    return switch (command) {
      case DraftPost c -> Wording.draft(c, post);
      case EditPost c -> Wording.edit(c, written(post));
      case ReschedulePost c -> ByHand.reschedule(c, written(post));
      case PublishPost c -> ByHand.publish(c, written(post));
      case ReturnPost c -> ByHand.giveBack(c, written(post));
      case DeletePost c -> ByHand.delete(c, written(post));
      case ResolvePost c -> ByHand.resolve(c, written(post));
      case RestorePost c -> restore(c, written(post));
      case ReckonTime c -> reckon(c, written(post));
      case SchedulePost c -> schedule(c, post);
      case RewordPost c -> reword(c, written(post));
      case ReleasePost c -> Releasing.decide(c, written(post));
      case WithholdPost c -> withhold(c, written(post));
      case CancelPost c -> cancel(c, written(post));
      case RecordDelivery c ->
          outcome(
              post,
              Status.PUBLISHED,
              p -> new PostPublished(p.id(), p.account(), c.remote(), c.now()));
      case RecordRefusal c ->
          outcome(
              post, Status.FAILED, p -> new PostFailed(p.id(), p.account(), c.because(), c.now()));
      case RecordUnknownOutcome c ->
          outcome(
              post,
              Status.UNKNOWN,
              p -> new PostOutcomeUnknown(p.id(), p.account(), c.because(), c.now()));
      case RecordStoppedDelivery c ->
          outcome(
              post,
              Status.WITHHELD,
              p -> new PostWithheld(p.id(), p.account(), c.because(), c.now()));
    };
  }

  private static List<PostEvent> schedule(SchedulePost c, Post post) {
    return switch (post) {
      case Unwritten u ->
          List.of(
              new PostScheduled(
                  c.post(),
                  c.account(),
                  c.network(),
                  PostSource.AUTO,
                  null,
                  c.article(),
                  c.content(),
                  null,
                  c.dueAt(),
                  null,
                  c.now()));
      case Written w -> List.of(); // once per article and account, ever
    };
  }

  private static List<PostEvent> reword(RewordPost c, Written post) {
    return post instanceof Scheduled s
            && !s.plan().byHand()
            && !s.plan().content().equals(c.content())
        ? List.of(new PostReworded(c.post(), c.content(), c.now()))
        : List.of();
  }

  private static List<PostEvent> withhold(WithholdPost c, Written post) {
    return post instanceof Scheduled s
        ? List.of(new PostWithheld(c.post(), s.plan().account(), c.because(), c.now()))
        : List.of();
  }

  private static List<PostEvent> restore(RestorePost c, Written post) {
    return post instanceof Withheld w
            && w.because() == PostWithheld.Reason.DISCONNECTED
            && w.plan().due() instanceof Due due
            && due.reckoned().at().isAfter(c.now())
        ? List.of(ByHand.scheduled(w.plan(), due.reckoned(), c.now()))
        : List.of();
  }

  private static List<PostEvent> reckon(ReckonTime c, Written post) {
    return post instanceof Scheduled s
            && s.plan().due() instanceof Due due
            && !due.equals(due.reckoned())
        ? List.of(ByHand.scheduled(s.plan(), due.reckoned(), c.now()))
        : List.of();
  }

  private static List<PostEvent> cancel(CancelPost c, Written post) {
    boolean tooLateToMatter =
        c.because() == PostCancelled.Reason.ARTICLE_REMOVED
            && !post.status().mayBecome(Status.CANCELLED);
    return tooLateToMatter
        ? List.of()
        : Moves.move(
            post,
            Status.CANCELLED,
            p -> new PostCancelled(p.id(), p.account(), c.because(), c.now()));
  }

  /**
   * What the deliverer tells of a released post. Its topic may be read again from any point, so
   * what no longer fits a post that went out before was heard before.
   */
  private static List<PostEvent> outcome(Post from, Status to, Function<Plan, PostEvent> event) {
    Written post = written(from);
    boolean wentOut = !(post instanceof Scheduled) && !(post instanceof Drafted);
    boolean heardBefore = wentOut && !post.status().mayBecome(to);
    return heardBefore ? List.of() : Moves.move(post, to, event);
  }

  private static Written written(Post post) {
    return switch (post) {
      case Written w -> w;
      case Unwritten u ->
          throw Rejection.unknown("post.unknown", "R-POST-1", "There is no such post.");
    };
  }
}
