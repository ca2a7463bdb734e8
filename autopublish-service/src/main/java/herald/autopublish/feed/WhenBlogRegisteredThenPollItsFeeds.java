package herald.autopublish.feed;

import herald.autopublish.blog.events.BlogRegistered;
import herald.autopublish.blog.events.Source;
import herald.platform.eventstore.EventContext;
import herald.platform.service.timer.AfterCommit;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A registered blog's feeds are read from now on. */
@Component
@ProcessingGroup("automation.poll-feeds")
@DisallowReplay
class WhenBlogRegisteredThenPollItsFeeds {

  private final FeedRows rows;
  private final FeedTimer timer;

  WhenBlogRegisteredThenPollItsFeeds(FeedRows rows, FeedTimer timer) {
    this.rows = rows;
    this.timer = timer;
  }

  @EventHandler
  void on(BlogRegistered e, EventContext context) {
    for (Source source : e.sources()) {
      if (source.kind() == Source.Kind.FEED && source.url() != null) {
        rows.add(context.hub(), e.blog(), source.url(), e.hold());
      }
    }
    AfterCommit.run(timer::wake);
  }
}
