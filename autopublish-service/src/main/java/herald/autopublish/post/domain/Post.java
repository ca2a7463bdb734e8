package herald.autopublish.post.domain;

import herald.autopublish.post.events.PostCancelled;
import herald.autopublish.post.events.PostEvent;
import herald.autopublish.post.events.PostFailed;
import herald.autopublish.post.events.PostOutcomeUnknown;
import herald.autopublish.post.events.PostOverdue;
import herald.autopublish.post.events.PostPublished;
import herald.autopublish.post.events.PostReleased;
import herald.autopublish.post.events.PostReworded;
import herald.autopublish.post.events.PostScheduled;
import herald.autopublish.post.events.PostWithheld;

/** Where a post stands, each place a type of its own. */
public sealed interface Post {

  Post UNWRITTEN = new Unwritten();

  /** There is no such post. */
  record Unwritten() implements Post {}

  /**
   * It waits for its time.
   *
   * @param overdue its time passed too long ago; a person decides (R-POST-6)
   */
  record Scheduled(Plan plan, boolean overdue) implements Written {
    @Override
    public Status status() {
      return Status.SCHEDULED;
    }
  }

  /** It was handed to the account service. */
  record Released(Plan plan) implements Written {
    @Override
    public Status status() {
      return Status.RELEASED;
    }
  }

  /** The network has it. */
  record Published(Plan plan) implements Written {
    @Override
    public Status status() {
      return Status.PUBLISHED;
    }
  }

  /** The network does not have it. */
  record Failed(Plan plan) implements Written {
    @Override
    public Status status() {
      return Status.FAILED;
    }
  }

  /** Nobody knows yet. */
  record Undetermined(Plan plan) implements Written {
    @Override
    public Status status() {
      return Status.UNKNOWN;
    }
  }

  /** It may not go out now. */
  record Withheld(Plan plan) implements Written {
    @Override
    public Status status() {
      return Status.WITHHELD;
    }
  }

  /** It never goes out. */
  record Cancelled(Plan plan) implements Written {
    @Override
    public Status status() {
      return Status.CANCELLED;
    }
  }

  /** Every place but the first has a status and what was planned. */
  sealed interface Written extends Post {
    Plan plan();

    Status status();
  }

  /** What the post has become by the event. */
  static Post evolve(Post post, PostEvent event) {
    return switch (post) {
      case Unwritten u -> event instanceof PostScheduled e ? new Scheduled(Plan.of(e), false) : u;
      case Written w -> after(w, event);
    };
  }

  private static Post after(Written post, PostEvent event) {
    Plan plan = post.plan();
    return switch (event) {
      case PostScheduled e -> new Scheduled(Plan.of(e), false);
      case PostReworded e -> new Scheduled(plan.saying(e.content()), isOverdue(post));
      case PostOverdue e -> new Scheduled(plan, true);
      case PostReleased e -> new Released(plan);
      case PostWithheld e -> new Withheld(plan);
      case PostCancelled e -> new Cancelled(plan);
      case PostPublished e -> new Published(plan);
      case PostFailed e -> new Failed(plan);
      case PostOutcomeUnknown e -> new Undetermined(plan);
    };
  }

  private static boolean isOverdue(Written post) {
    return post instanceof Scheduled scheduled && scheduled.overdue();
  }
}
