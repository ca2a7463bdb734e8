package herald.autopublish.post.read.posts;

import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.ArticleRef;
import herald.autopublish.post.events.PostCancelled;
import herald.autopublish.post.events.PostContent;
import herald.autopublish.post.events.PostDeleted;
import herald.autopublish.post.events.PostDrafted;
import herald.autopublish.post.events.PostEdited;
import herald.autopublish.post.events.PostFailed;
import herald.autopublish.post.events.PostOutcomeUnknown;
import herald.autopublish.post.events.PostOverdue;
import herald.autopublish.post.events.PostPublished;
import herald.autopublish.post.events.PostReleased;
import herald.autopublish.post.events.PostReturned;
import herald.autopublish.post.events.PostReworded;
import herald.autopublish.post.events.PostScheduled;
import herald.autopublish.post.events.PostWithheld;
import herald.autopublish.post.events.WallTime;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import herald.platform.eventstore.Fills;
import java.sql.Timestamp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("read.posts")
@Fills("post")
class PostsProjector {

  private final EngineRows rows;

  PostsProjector(EngineRows rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(PostDrafted e, EventContext context) {
    rows.jdbc()
        .sql(
            """
            insert into post (hub_id, post, account, status, text, listed_at, source, author, version)
            values (?, ?, ?, 'DRAFT', '', ?, 'PERSON', ?, ?)""")
        .params(context.hub(), e.post().value(), e.account().value())
        .params(Timestamp.from(e.at()), e.author(), context.version())
        .update();
    says(context, e.post(), e.content());
    proposes(context, e.post(), e.proposed());
  }

  /** For the first time, or again after it was a draft, had another time, or was withheld. */
  @EventHandler
  void on(PostScheduled e, EventContext context) {
    ArticleRef article = e.article();
    rows.jdbc()
        .sql(
            """
            insert into post (hub_id, post, account, status, text, listed_at, due_at, zone, source,
              author, blog, article, article_title, version)
            values (?, ?, ?, 'SCHEDULED', '', ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (hub_id, post) do update set status = excluded.status, because = null,
              comment = null, listed_at = excluded.listed_at, due_at = excluded.due_at,
              zone = excluded.zone""")
        .params(context.hub(), e.post().value(), e.account().value())
        .params(Timestamp.from(e.dueAt()), Timestamp.from(e.dueAt()))
        .param(e.wall() == null ? null : e.wall().zone())
        .params(e.source().name(), e.author())
        .param(article == null ? null : article.blog().value())
        .param(article == null ? null : article.id().value())
        .param(article == null ? null : article.title())
        .param(context.version())
        .update();
    says(context, e.post(), e.content());
    proposes(context, e.post(), null);
  }

  @EventHandler
  void on(PostReworded e, EventContext context) {
    says(context, e.post(), e.content());
    rows.jdbc()
        .sql("update post set article_title = ? where hub_id = ? and post = ?")
        .params(e.content().title(), context.hub(), e.post().value())
        .update();
  }

  @EventHandler
  void on(PostEdited e, EventContext context) {
    says(context, e.post(), e.content());
    proposes(context, e.post(), e.proposed());
  }

  @EventHandler
  void on(PostReturned e, EventContext context) {
    move(context, e.post(), "DRAFT", null);
    rows.jdbc()
        .sql(
            """
            update post set comment = ?, due_at = null, zone = null, listed_at = ?
            where hub_id = ? and post = ?""")
        .params(e.comment(), Timestamp.from(e.at()), context.hub(), e.post().value())
        .update();
    proposes(context, e.post(), null);
  }

  @EventHandler
  void on(PostOverdue e, EventContext context) {
    move(context, e.post(), "SCHEDULED", "OVERDUE");
  }

  @EventHandler
  void on(PostReleased e, EventContext context) {
    move(context, e.post(), "RELEASED", null);
    rows.jdbc()
        .sql(
            """
            update post set due_at = :at, listed_at = :at
            where hub_id = :hub and post = :post and (due_at is null or due_at > :at)""")
        .param("at", Timestamp.from(e.at()))
        .param("hub", context.hub())
        .param("post", e.post().value())
        .update();
    proposes(context, e.post(), null);
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

  @EventHandler
  void on(PostDeleted e, EventContext context) {
    rows.jdbc()
        .sql("delete from post where hub_id = ? and post = ?")
        .params(context.hub(), e.post().value())
        .update();
  }

  private void says(EventContext context, PostId post, PostContent content) {
    rows.jdbc()
        .sql(
            """
            update post set text = ?, link = ?, image = ?, version = ?
            where hub_id = ? and post = ?""")
        .params(content.text(), content.link(), content.image(), context.version())
        .params(context.hub(), post.value())
        .update();
  }

  private void proposes(EventContext context, PostId post, @Nullable WallTime time) {
    rows.jdbc()
        .sql("update post set proposed_at = ?, proposed_zone = ? where hub_id = ? and post = ?")
        .param(time == null ? null : time.at().toString())
        .param(time == null ? null : time.zone())
        .params(context.hub(), post.value())
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
}
