package herald.autopublish.post.read.posts;

import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.ArticleRef;
import herald.autopublish.post.events.PostCancelled;
import herald.autopublish.post.events.PostContent;
import herald.autopublish.post.events.PostFailed;
import herald.autopublish.post.events.PostOutcomeUnknown;
import herald.autopublish.post.events.PostOverdue;
import herald.autopublish.post.events.PostPublished;
import herald.autopublish.post.events.PostReleased;
import herald.autopublish.post.events.PostReworded;
import herald.autopublish.post.events.PostScheduled;
import herald.autopublish.post.events.PostWithheld;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import java.sql.Timestamp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("read.posts")
class PostsProjector {

  private final EngineRows rows;

  PostsProjector(EngineRows rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(PostScheduled e, EventContext context) {
    PostContent content = e.content();
    ArticleRef article = e.article();
    rows.jdbc()
        .sql(
            """
            insert into post (hub_id, post, account, status, text, link, image, due_at, source, author,
              blog, article, article_title, version)
            values (?, ?, ?, 'SCHEDULED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            context.hub(),
            e.post().value(),
            e.account().value(),
            content.text(),
            content.link(),
            content.image(),
            Timestamp.from(e.dueAt()),
            e.source().name(),
            e.author(),
            article == null ? null : article.blog().value(),
            article == null ? null : article.id().value(),
            article == null ? null : article.title(),
            context.version())
        .update();
  }

  @EventHandler
  void on(PostReworded e, EventContext context) {
    rows.jdbc()
        .sql(
            """
            update post set text = ?, link = ?, image = ?, article_title = ?, version = ?
            where hub_id = ? and post = ?""")
        .params(
            e.content().text(),
            e.content().link(),
            e.content().image(),
            e.content().title(),
            context.version(),
            context.hub(),
            e.post().value())
        .update();
  }

  @EventHandler
  void on(PostOverdue e, EventContext context) {
    move(context, e.post(), "SCHEDULED", "OVERDUE");
  }

  @EventHandler
  void on(PostReleased e, EventContext context) {
    move(context, e.post(), "RELEASED", null);
  }

  @EventHandler
  void on(PostWithheld e, EventContext context) {
    move(context, e.post(), "WITHHELD", e.because().name());
  }

  @EventHandler
  void on(PostCancelled e, EventContext context) {
    move(context, e.post(), "CANCELLED", e.because().name());
  }

  @EventHandler
  void on(PostFailed e, EventContext context) {
    move(context, e.post(), "FAILED", e.because());
  }

  @EventHandler
  void on(PostOutcomeUnknown e, EventContext context) {
    move(context, e.post(), "UNKNOWN", e.because());
  }

  @EventHandler
  void on(PostPublished e, EventContext context) {
    move(context, e.post(), "PUBLISHED", null);
    rows.jdbc()
        .sql("update post set remote_id = ?, remote_address = ? where hub_id = ? and post = ?")
        .params(e.remote().id(), e.remote().address(), context.hub(), e.post().value())
        .update();
  }

  private void move(EventContext context, PostId post, String status, @Nullable String because) {
    rows.jdbc()
        .sql(
            """
            update post set status = ?, because = ?, version = ?
            where hub_id = ? and post = ?""")
        .params(status, because, context.version(), context.hub(), post.value())
        .update();
  }

  @ResetHandler
  void reset() {
    rows.jdbc().sql("delete from post").update();
  }
}
