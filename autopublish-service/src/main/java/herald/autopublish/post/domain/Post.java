package herald.autopublish.post.domain;

import herald.autopublish.post.events.PostCancelled;
import herald.autopublish.post.events.PostDeleted;
import herald.autopublish.post.events.PostDrafted;
import herald.autopublish.post.events.PostEdited;
import herald.autopublish.post.events.PostEvent;
import herald.autopublish.post.events.PostFailed;
import herald.autopublish.post.events.PostOutcomeUnknown;
import herald.autopublish.post.events.PostOverdue;
import herald.autopublish.post.events.PostPublished;
import herald.autopublish.post.events.PostReleased;
import herald.autopublish.post.events.PostReturned;
import herald.autopublish.post.events.PostReworded;
import herald.autopublish.post.events.PostScheduled;
import herald.autopublish.post.events.PostWithheld;
import herald.autopublish.post.events.WallTime;
import org.jspecify.annotations.Nullable;

/** Where a post stands, each place a type of its own. */
public sealed interface Post {

  Post UNWRITTEN = new Unwritten();

  /** There is no such post. */
  record Unwritten() implements Post {}

  /** A person writes it; it goes out when somebody with FULL says when. */
  record Drafted(Plan plan, @Nullable WallTime proposed) implements Written {
    @Override
    public Status status() {
      return Status.DRAFT;
    }
  }

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

  /** It may not go out now, for this reason. */
  record Withheld(Plan plan, PostWithheld.Reason because) implements Written {
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

  /** A person removed it from Herald. */
  record Deleted(Plan plan) implements Written {
    @Override
    public Status status() {
      return Status.DELETED;
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
      case Unwritten u -> begun(u, event);
      case Written w -> after(w, event);
    };
  }

  private static Post begun(Unwritten post, PostEvent event) {
    if (event instanceof PostDrafted e) {
      return new Drafted(Plan.of(e), e.proposed());
    }
    return event instanceof PostScheduled e ? new Scheduled(Plan.of(e), false) : post;
  }

  private static Post after(Written post, PostEvent event) {
    Plan plan = post.plan();
    return switch (event) {
      case PostDrafted e -> new Drafted(plan, e.proposed());
      case PostScheduled e -> new Scheduled(plan.at(Due.of(e)), false);
      case PostReworded e -> new Scheduled(plan.saying(e.content()), isOverdue(post));
      case PostEdited e -> edited(post, e);
      case PostReturned e -> new Drafted(plan.at(null), null);
      case PostOverdue e -> new Scheduled(plan, true);
      case PostReleased e -> new Released(plan.at(new Due(e.at(), null, e.publisher())));
      case PostWithheld e -> new Withheld(plan, e.because());
      case PostCancelled e -> new Cancelled(plan);
      case PostPublished e -> new Published(plan);
      case PostFailed e -> new Failed(plan);
      case PostOutcomeUnknown e -> new Undetermined(plan);
      case PostDeleted e -> new Deleted(plan);
    };
  }

  /** Other words, at the same place. */
  private static Post edited(Written post, PostEdited e) {
    Plan plan = post.plan().worded(e.content());
    return switch (post) {
      case Drafted d -> new Drafted(plan, e.proposed());
      case Scheduled s -> new Scheduled(plan, s.overdue());
      case Released r -> new Released(plan);
      case Published p -> new Published(plan);
      case Failed f -> new Failed(plan);
      case Undetermined u -> new Undetermined(plan);
      case Withheld w -> new Withheld(plan, w.because());
      case Cancelled c -> new Cancelled(plan);
      case Deleted d -> new Deleted(plan);
    };
  }

  private static boolean isOverdue(Written post) {
    return post instanceof Scheduled scheduled && scheduled.overdue();
  }
}
