package herald.autopublish.connection.automation;

import herald.autopublish.post.events.PostCancelled;
import herald.autopublish.post.events.PostReleased;
import herald.autopublish.post.events.PostReturned;
import herald.autopublish.post.events.PostScheduled;
import herald.autopublish.post.events.PostWithheld;
import herald.platform.eventstore.EventContext;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps what the automations of this group look up; unlike them it reads the past too. */
@Component
@ProcessingGroup("automation.follow-connections")
class PostsOnAccountsKeeper {

  private final PostsOnAccounts posts;

  PostsOnAccountsKeeper(PostsOnAccounts posts) {
    this.posts = posts;
  }

  @EventHandler
  void on(PostScheduled e, EventContext context) {
    posts.keep(context.hub(), e.post(), e.account(), false);
  }

  @EventHandler
  void on(PostWithheld e, EventContext context) {
    if (e.because() == PostWithheld.Reason.DISCONNECTED) {
      posts.keep(context.hub(), e.post(), e.account(), true);
    } else {
      posts.forget(context.hub(), e.post());
    }
  }

  @EventHandler
  void on(PostReleased e, EventContext context) {
    posts.forget(context.hub(), e.post());
  }

  @EventHandler
  void on(PostReturned e, EventContext context) {
    posts.forget(context.hub(), e.post());
  }

  @EventHandler
  void on(PostCancelled e, EventContext context) {
    posts.forget(context.hub(), e.post());
  }
}
