package herald.autopublish.post.release;

import herald.autopublish.post.domain.ReckonTime;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.StoreOpened;
import herald.platform.kernel.Origin;
import herald.platform.service.timer.DueLoop;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Zones change their rules, and a Java that knows the new ones comes with a restart: then each post
 * that waits for a time on a wall is reckoned anew (R-POST-2).
 */
@Component
class ZoneRules {

  private static final Duration NO_MORE = Duration.ofDays(1);

  private final DuePosts posts;
  private final Commands commands;
  private final InstantSource clock;
  private boolean looked;
  private volatile @Nullable DueLoop loop;

  ZoneRules(DuePosts posts, Commands commands, InstantSource clock) {
    this.posts = posts;
    this.commands = commands;
    this.clock = clock;
  }

  @EventListener
  void start(StoreOpened opened) {
    loop = new DueLoop("reckon-times", this::pass);
  }

  @PreDestroy
  void stop() {
    DueLoop running = loop;
    if (running != null) {
      running.close();
    }
  }

  private Duration pass() {
    if (looked) {
      return NO_MORE;
    }
    for (DuePosts.Walled due : posts.elsewhereOnTheWall()) {
      commands.send(
          new ReckonTime(due.post(), clock.instant()),
          Origin.automation(due.hub(), "reckon-times", due.cause()));
    }
    looked = true;
    return NO_MORE;
  }
}
