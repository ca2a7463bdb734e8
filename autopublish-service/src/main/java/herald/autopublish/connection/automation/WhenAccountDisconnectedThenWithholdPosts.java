package herald.autopublish.connection.automation;

import herald.autopublish.connection.events.AccountDisconnected;
import herald.autopublish.ids.PostId;
import herald.autopublish.post.domain.WithholdPost;
import herald.autopublish.post.events.PostWithheld;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EventContext;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** What waits for its time on a disconnected account is withheld, whoever wrote it (R-CON-11). */
@Component
@ProcessingGroup("automation.follow-connections")
@DisallowReplay
class WhenAccountDisconnectedThenWithholdPosts {

  private final PostsOnAccounts posts;
  private final Commands commands;

  WhenAccountDisconnectedThenWithholdPosts(PostsOnAccounts posts, Commands commands) {
    this.posts = posts;
    this.commands = commands;
  }

  @EventHandler
  void on(AccountDisconnected e, EventContext context) {
    for (PostId post : posts.of(context.hub(), e.account(), false)) {
      commands.send(
          new WithholdPost(post, PostWithheld.Reason.DISCONNECTED, context.at()),
          context.asAutomation("withhold-posts"));
    }
  }
}
