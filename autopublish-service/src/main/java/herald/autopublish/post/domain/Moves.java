package herald.autopublish.post.domain;

import herald.autopublish.post.domain.Post.Written;
import herald.autopublish.post.events.PostEvent;
import herald.platform.kernel.Rejection;
import java.util.List;
import java.util.function.Function;

/** Moves of a post by the table of {@link Status} (R-POST-1). */
final class Moves {

  private Moves() {}

  /** One move of the table: made, repeated in silence, or refused. */
  static List<PostEvent> move(Written post, Status to, Function<Plan, PostEvent> event) {
    if (post.status() == to) {
      return List.of();
    }
    require(post, to);
    return List.of(event.apply(post.plan()));
  }

  /**
   * Passes when the table has the move.
   *
   * @throws Rejection otherwise
   */
  static void require(Written post, Status to) {
    if (!post.status().mayBecome(to)) {
      throw new Rejection(
          "post.no-such-move",
          "R-POST-1",
          "A post that is %s cannot become %s.".formatted(post.status(), to));
    }
  }
}
