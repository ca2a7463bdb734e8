package herald.autopublish.post.automation;

import herald.autopublish.blog.events.ArticleWithdrawn;
import herald.autopublish.post.automation.AnnouncementRows.Waiting;
import herald.autopublish.post.domain.CancelPost;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EventContext;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** What was unpublished within the hold is not announced (R-AUTO-7). */
@Component
@ProcessingGroup("automation.schedule-posts")
@DisallowReplay
class WhenArticleWithdrawnThenCancelPosts {

  private final AnnouncementRows rows;
  private final Commands commands;

  WhenArticleWithdrawnThenCancelPosts(AnnouncementRows rows, Commands commands) {
    this.rows = rows;
    this.commands = commands;
  }

  @EventHandler
  void on(ArticleWithdrawn e, EventContext context) {
    for (Waiting waiting : rows.waitingFor(context.hub(), e.article())) {
      commands.send(
          CancelPost.articleRemoved(waiting.post(), context.at()),
          context.asAutomation("cancel-posts"));
    }
  }
}
