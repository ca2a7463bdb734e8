package herald.autopublish.post.read.posts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One post in the API's shape. */
record PostRow(
    String id,
    String account,
    String status,
    String text,
    @Nullable String link,
    @Nullable String image,
    Instant dueAt,
    @Nullable String zone,
    String source,
    @Nullable Article article,
    @Nullable Author author,
    @Nullable Remote remote,
    @Nullable String because,
    long version) {

  record Article(String blog, String id, String title) {}

  record Author(String id, @Nullable String name) {}

  record Remote(String id, String address) {}

  static PostRow of(ResultSet row, int n) throws SQLException {
    String article = row.getString("article");
    String author = row.getString("author");
    String remote = row.getString("remote_id");
    return new PostRow(
        row.getString("post"),
        row.getString("account"),
        row.getString("status"),
        row.getString("text"),
        row.getString("link"),
        row.getString("image"),
        row.getTimestamp("due_at").toInstant(),
        null,
        row.getString("source"),
        article == null
            ? null
            : new Article(row.getString("blog"), article, row.getString("article_title")),
        author == null ? null : new Author(author, null),
        remote == null ? null : new Remote(remote, row.getString("remote_address")),
        row.getString("because"),
        row.getLong("version"));
  }
}
