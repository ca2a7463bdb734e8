package herald.autopublish.connection.automation;

import herald.autopublish.connection.events.AccountReconnected;
import herald.autopublish.ids.PostId;
import herald.autopublish.post.domain.RestorePost;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EventContext;
import java.time.InstantSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * What is not due yet comes back with its account (R-CON-12). Whether an announcement still may is
 * asked when its time comes (R-AUTO-2). The time is that of acting: what has become due before this
 * gets to it waits for a person, too.
 */
@Component
@ProcessingGroup("automation.follow-connections")
@DisallowReplay
class WhenAccountReconnectedThenRestorePosts {

  private final PostsOnAccounts posts;
  private final Commands commands;
  private final InstantSource clock;

  WhenAccountReconnectedThenRestorePosts(
      PostsOnAccounts posts, Commands commands, InstantSource clock) {
    this.posts = posts;
    this.commands = commands;
    this.clock = clock;
  }

  @EventHandler
  void on(AccountReconnected e, EventContext context) {
    for (PostId post : posts.of(context.hub(), e.account(), true)) {
      commands.send(new RestorePost(post, clock.instant()), context.asAutomation("restore-posts"));
    }
  }
}
