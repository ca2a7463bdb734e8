package herald.autopublish.post.automation;

import herald.autopublish.HoldProperties;
import herald.autopublish.blog.events.BlogPublished;
import herald.autopublish.ids.PostId;
import herald.autopublish.post.automation.AnnouncementRows.Announcer;
import herald.autopublish.post.domain.Announcement;
import herald.autopublish.post.domain.DueTime;
import herald.autopublish.post.domain.SchedulePost;
import herald.autopublish.post.events.ArticleRef;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EventContext;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * A new article becomes one post on each account that announces its blog (R-AUTO-1, R-AUTO-6); also
 * when it was parked and is released late, on no account that has chosen the blog since.
 */
@Component
@ProcessingGroup("automation.schedule-posts")
@DisallowReplay
class WhenBlogPublishedThenSchedulePosts {

  private final AnnouncementRows rows;
  private final Commands commands;
  private final HoldProperties holds;

  WhenBlogPublishedThenSchedulePosts(
      AnnouncementRows rows, Commands commands, HoldProperties holds) {
    this.rows = rows;
    this.commands = commands;
    this.holds = holds;
  }

  @EventHandler
  void on(BlogPublished e, EventContext context) {
    String hub = context.hub();
    Duration hold = holds.of(rows.hold(hub, e.blog()).orElse(null));
    Instant dueAt = DueTime.of(e.publishedAt(), e.firstSeenAt(), hold);
    for (Announcer announcer : rows.announcersOf(hub, e.blog(), context.position())) {
      PostId post = PostId.announcing(hub, e.article(), announcer.account());
      rows.await(hub, post, e.article(), announcer);
      commands.send(
          new SchedulePost(
              post,
              announcer.account(),
              announcer.network(),
              new ArticleRef(e.blog(), e.article(), e.content().title()),
              Announcement.of(e.content(), announcer.network()),
              dueAt,
              context.at()),
          context.asAutomation("schedule-posts"));
    }
  }
}
