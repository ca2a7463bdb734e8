package herald.autopublish.post.write;

import herald.autopublish.ids.PostId;
import herald.autopublish.post.domain.Post;
import herald.autopublish.post.domain.Post.Deleted;
import herald.autopublish.post.domain.Post.Written;
import herald.autopublish.post.events.PostEvent;
import herald.platform.eventstore.EventFamily;
import herald.platform.eventstore.History;
import herald.platform.kernel.Rejection;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The posts that a caller may know of, as they stand at the moment of acting. */
@Component
class KnownPosts {

  private static final Set<String> SEES_NO_POSTS = Set.of("NONE", "NAME");

  private final Authority authority;
  private final History history;
  private final EventFamily<Post, PostEvent> posts;

  KnownPosts(Authority authority, History history, EventFamily<Post, PostEvent> posts) {
    this.authority = authority;
    this.history = history;
    this.posts = posts;
  }

  /**
   * The post, unless it is gone or its account's posts must stay hidden from the caller (R-ACC-3):
   * then there is no such post, in the same words.
   */
  Written of(PostId post, Caller caller) {
    Post state = history.now(posts, caller.hub(), post.value()).value();
    if (state instanceof Written written
        && !(written instanceof Deleted)
        && isVisible(written, caller)) {
      return written;
    }
    throw Rejection.unknown("post.unknown", "R-POST-1", "There is no such post.");
  }

  private boolean isVisible(Written post, Caller caller) {
    String level =
        authority
            .levels(caller.hub(), caller.user())
            .getOrDefault(post.plan().account().value(), "NONE");
    return !SEES_NO_POSTS.contains(level);
  }
}
