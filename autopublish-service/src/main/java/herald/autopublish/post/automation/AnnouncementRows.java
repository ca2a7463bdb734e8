package herald.autopublish.post.automation;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.ArticleId;
import herald.autopublish.ids.BlogId;
import herald.autopublish.ids.PostId;
import herald.platform.eventstore.EngineRows;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The group's own tables; each call joins the transaction of the event at hand. */
@Component
class AnnouncementRows {

  /** An account that announces a blog. */
  record Announcer(AccountId account, String network) {}

  /** An announcement that has not gone out. */
  record Waiting(PostId post, String network) {}

  private static final RowMapper<Waiting> WAITING =
      (row, n) -> new Waiting(new PostId(row.getString("post")), row.getString("network"));

  private final EngineRows rows;

  AnnouncementRows(EngineRows rows) {
    this.rows = rows;
  }

  void keepHold(String hub, BlogId blog, Duration hold) {
    rows.jdbc()
        .sql(
            """
            insert into blog_hold (hub_id, blog, hold_ms) values (?, ?, ?)
            on conflict (hub_id, blog) do update set hold_ms = excluded.hold_ms""")
        .params(hub, blog.value(), hold.toMillis())
        .update();
  }

  Optional<Duration> hold(String hub, BlogId blog) {
    return rows.jdbc()
        .sql("select hold_ms from blog_hold where hub_id = ? and blog = ?")
        .params(hub, blog.value())
        .query(Long.class)
        .optional()
        .map(Duration::ofMillis);
  }

  /** What was chosen before stays chosen since then. */
  void choose(String hub, AccountId account, String network, List<BlogId> blogs, long since) {
    rows.jdbc()
        .sql("delete from announcing_account where hub_id = ? and account = ? and blog <> all (?)")
        .params(hub, account.value(), blogs.stream().map(BlogId::value).toArray(String[]::new))
        .update();
    for (BlogId blog : blogs) {
      rows.jdbc()
          .sql(
              """
              insert into announcing_account (hub_id, account, blog, network, since)
              values (?, ?, ?, ?, ?) on conflict do nothing""")
          .params(hub, account.value(), blog.value(), network, since)
          .update();
    }
  }

  void forget(String hub, AccountId account) {
    rows.jdbc()
        .sql("delete from announcing_account where hub_id = ? and account = ?")
        .params(hub, account.value())
        .update();
  }

  /** The accounts that had chosen the blog before this position, and still do. */
  List<Announcer> announcersOf(String hub, BlogId blog, long position) {
    return rows.jdbc()
        .sql(
            """
            select account, network from announcing_account
            where hub_id = ? and blog = ? and since < ? order by account""")
        .params(hub, blog.value(), position)
        .query(
            (row, n) ->
                new Announcer(new AccountId(row.getString("account")), row.getString("network")))
        .list();
  }

  void await(String hub, PostId post, ArticleId article, Announcer announcer) {
    rows.jdbc()
        .sql(
            """
            insert into waiting_announcement (hub_id, post, article, account, network)
            values (?, ?, ?, ?, ?) on conflict do nothing""")
        .params(
            hub, post.value(), article.value(), announcer.account().value(), announcer.network())
        .update();
  }

  void done(String hub, PostId post) {
    rows.jdbc()
        .sql("delete from waiting_announcement where hub_id = ? and post = ?")
        .params(hub, post.value())
        .update();
  }

  List<Waiting> waitingFor(String hub, ArticleId article) {
    return rows.jdbc()
        .sql("select post, network from waiting_announcement where hub_id = ? and article = ?")
        .params(hub, article.value())
        .query(WAITING)
        .list();
  }

  List<Waiting> waitingOn(String hub, AccountId account) {
    return rows.jdbc()
        .sql("select post, network from waiting_announcement where hub_id = ? and account = ?")
        .params(hub, account.value())
        .query(WAITING)
        .list();
  }
}
