package herald.autopublish.post.automation;

import herald.autopublish.blog.events.ArticleEdited;
import herald.autopublish.post.automation.AnnouncementRows.Waiting;
import herald.autopublish.post.domain.Announcement;
import herald.autopublish.post.domain.RewordPost;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EventContext;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Within the hold the latest text goes out (R-AUTO-7). */
@Component
@ProcessingGroup("automation.schedule-posts")
@DisallowReplay
class WhenArticleEditedThenRewordPosts {

  private final AnnouncementRows rows;
  private final Commands commands;

  WhenArticleEditedThenRewordPosts(AnnouncementRows rows, Commands commands) {
    this.rows = rows;
    this.commands = commands;
  }

  @EventHandler
  void on(ArticleEdited e, EventContext context) {
    for (Waiting waiting : rows.waitingFor(context.hub(), e.article())) {
      commands.send(
          new RewordPost(
              waiting.post(), Announcement.of(e.content(), waiting.network()), context.at()),
          context.asAutomation("reword-posts"));
    }
  }
}
