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
    rows.write(
        """
        insert into post (hub_id, post, account, status, text, listed_at, source, author, version)
        values (?, ?, ?, 'DRAFT', '', ?, 'PERSON', ?, ?)""",
        context.hub(),
        e.post().value(),
        e.account().value(),
        Timestamp.from(e.at()),
        e.author(),
        context.version());
    says(context, e.post(), e.content());
    proposes(context, e.post(), e.proposed());
  }

  /** For the first time, or again after it was a draft, had another time, or was withheld. */
  @EventHandler
  void on(PostScheduled e, EventContext context) {
    ArticleRef article = e.article();
    rows.write(
        """
        insert into post (hub_id, post, account, status, text, listed_at, due_at, zone, source,
          author, blog, article, article_title, version)
        values (?, ?, ?, 'SCHEDULED', '', ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (hub_id, post) do update set status = excluded.status, because = null,
          comment = null, listed_at = excluded.listed_at, due_at = excluded.due_at,
          zone = excluded.zone""",
        context.hub(),
        e.post().value(),
        e.account().value(),
        Timestamp.from(e.dueAt()),
        Timestamp.from(e.dueAt()),
        e.wall() == null ? null : e.wall().zone(),
        e.source().name(),
        e.author(),
        article == null ? null : article.blog().value(),
        article == null ? null : article.id().value(),
        article == null ? null : article.title(),
        context.version());
    says(context, e.post(), e.content());
    proposes(context, e.post(), null);
  }

  @EventHandler
  void on(PostReworded e, EventContext context) {
    says(context, e.post(), e.content());
    rows.write(
        "update post set article_title = ? where hub_id = ? and post = ?",
        e.content().title(),
        context.hub(),
        e.post().value());
  }

  @EventHandler
  void on(PostEdited e, EventContext context) {
    says(context, e.post(), e.content());
    proposes(context, e.post(), e.proposed());
  }

  @EventHandler
  void on(PostReturned e, EventContext context) {
    move(context, e.post(), "DRAFT", null);
    rows.write(
        """
        update post set comment = ?, due_at = null, zone = null, listed_at = ?
        where hub_id = ? and post = ?""",
        e.comment(),
        Timestamp.from(e.at()),
        context.hub(),
        e.post().value());
    proposes(context, e.post(), null);
  }

  @EventHandler
  void on(PostOverdue e, EventContext context) {
    move(context, e.post(), "SCHEDULED", "OVERDUE");
  }

  @EventHandler
  void on(PostReleased e, EventContext context) {
    move(context, e.post(), "RELEASED", null);
    Timestamp at = Timestamp.from(e.at());
    rows.write(
        """
        update post set due_at = ?, listed_at = ?
        where hub_id = ? and post = ? and (due_at is null or due_at > ?)""",
        at,
        at,
        context.hub(),
        e.post().value(),
        at);
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
    rows.write(
        "update post set remote_id = ?, remote_address = ? where hub_id = ? and post = ?",
        e.remote().id(),
        e.remote().address(),
        context.hub(),
        e.post().value());
  }

  @EventHandler
  void on(PostDeleted e, EventContext context) {
    rows.write("delete from post where hub_id = ? and post = ?", context.hub(), e.post().value());
  }

  private void says(EventContext context, PostId post, PostContent content) {
    rows.write(
        """
        update post set text = ?, link = ?, image = ?, version = ?
        where hub_id = ? and post = ?""",
        content.text(),
        content.link(),
        content.image(),
        context.version(),
        context.hub(),
        post.value());
  }

  private void proposes(EventContext context, PostId post, @Nullable WallTime time) {
    rows.write(
        "update post set proposed_at = ?, proposed_zone = ? where hub_id = ? and post = ?",
        time == null ? null : time.at().toString(),
        time == null ? null : time.zone(),
        context.hub(),
        post.value());
  }

  private void move(EventContext context, PostId post, String status, @Nullable String because) {
    rows.write(
        """
        update post set status = ?, because = ?, version = ?
        where hub_id = ? and post = ?""",
        status,
        because,
        context.version(),
        context.hub(),
        post.value());
  }
}
