package herald.autopublish.post.read.posts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One post in the API's shape.
 *
 * @param dueAt when it goes out, or went; absent as long as nobody scheduled it
 * @param zone where the person who gave that time has their clock
 * @param comment what was said to the author of a draft that was returned
 */
record PostRow(
    String id,
    String account,
    String status,
    String text,
    @Nullable String link,
    @Nullable String image,
    @Nullable Instant dueAt,
    @Nullable String zone,
    @Nullable Proposed proposed,
    String source,
    @Nullable Article article,
    @Nullable Author author,
    @Nullable Remote remote,
    @Nullable String because,
    @Nullable String comment,
    long version) {

  /** When a draft's author would have it go out. */
  record Proposed(String at, String zone) {}

  record Article(String blog, String id, String title) {}

  record Author(String id, @Nullable String name) {}

  record Remote(String id, String address) {}

  static PostRow of(ResultSet row, int n) throws SQLException {
    String article = row.getString("article");
    String author = row.getString("author");
    String proposed = row.getString("proposed_at");
    Timestamp due = row.getTimestamp("due_at");
    String remote = row.getString("remote_id");
    return new PostRow(
        row.getString("post"),
        row.getString("account"),
        row.getString("status"),
        row.getString("text"),
        row.getString("link"),
        row.getString("image"),
        due == null ? null : due.toInstant(),
        row.getString("zone"),
        proposed == null ? null : new Proposed(proposed, row.getString("proposed_zone")),
        row.getString("source"),
        article == null
            ? null
            : new Article(row.getString("blog"), article, row.getString("article_title")),
        author == null ? null : new Author(author, row.getString("author_name")),
        remote == null ? null : new Remote(remote, row.getString("remote_address")),
        row.getString("because"),
        row.getString("comment"),
        row.getLong("version"));
  }
}
