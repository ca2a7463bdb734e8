package herald.autopublish.connection.automation;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.platform.eventstore.EngineRows;
import java.util.List;
import org.springframework.stereotype.Component;

/** The group's own table; each call joins the transaction of the event at hand. */
@Component
class PostsOnAccounts {

  private final EngineRows rows;

  PostsOnAccounts(EngineRows rows) {
    this.rows = rows;
  }

  /** It waits for its time, or for its account. */
  void keep(String hub, PostId post, AccountId account, boolean disconnected) {
    rows.jdbc()
        .sql(
            """
            insert into post_on_account (hub_id, post, account, disconnected) values (?, ?, ?, ?)
            on conflict (hub_id, post) do update set disconnected = excluded.disconnected""")
        .params(hub, post.value(), account.value(), disconnected)
        .update();
  }

  /** It waits for neither. */
  void forget(String hub, PostId post) {
    rows.jdbc()
        .sql("delete from post_on_account where hub_id = ? and post = ?")
        .params(hub, post.value())
        .update();
  }

  List<PostId> of(String hub, AccountId account, boolean disconnected) {
    return rows.jdbc()
        .sql(
            """
            select post from post_on_account
            where hub_id = ? and account = ? and disconnected = ? order by post""")
        .params(hub, account.value(), disconnected)
        .query((row, n) -> new PostId(row.getString("post")))
        .list();
  }
}
