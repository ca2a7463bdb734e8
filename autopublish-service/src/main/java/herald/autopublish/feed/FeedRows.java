package herald.autopublish.feed;

import herald.autopublish.HoldProperties;
import herald.autopublish.fetch.Fetched;
import herald.autopublish.ids.BlogId;
import herald.platform.eventstore.EngineRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When each feed is read next: four times a hold, one more than promised (R-AUTO-5). A claim sets
 * the next time already, so that a process that dies costs one reading.
 */
@Component
class FeedRows {

  private static final int READINGS_A_HOLD = 4;
  private static final Duration WHEN_GONE = Duration.ofDays(1);

  private final EngineRows rows;
  private final HoldProperties holds;

  FeedRows(EngineRows rows, HoldProperties holds) {
    this.rows = rows;
    this.holds = holds;
  }

  /** A feed that is to be read, and the copy known of it. */
  record Due(
      String hub,
      BlogId blog,
      String url,
      @Nullable Duration hold,
      @Nullable String etag,
      @Nullable String lastModified) {}

  /** Joins the transaction of the event at hand. */
  void add(String hub, BlogId blog, String url, @Nullable Duration hold) {
    rows.jdbc()
        .sql(
            """
            insert into feed (hub_id, blog, url, hold_ms, next_at)
            values (:hub, :blog, :url, :hold, now() + :period * interval '1 millisecond')
            on conflict do nothing""")
        .param("hub", hub)
        .param("blog", blog.value())
        .param("url", url)
        .param("hold", hold == null ? null : hold.toMillis())
        .param("period", period(hold).toMillis())
        .update();
  }

  List<Due> claim(int limit) {
    return rows.read(
        jdbc -> {
          List<Due> due =
              jdbc.sql(
                      """
                      select hub_id, blog, url, hold_ms, etag, last_modified from feed
                      where next_at <= now() order by next_at limit ? for update skip locked""")
                  .param(limit)
                  .query((row, n) -> due(row))
                  .list();
          due.forEach(feed -> later(feed, period(feed.hold())));
          return due;
        });
  }

  void read(Due feed, Fetched copy) {
    update(
        feed,
        "etag = :etag, last_modified = :modified, failures = 0",
        copy.etag(),
        copy.lastModified());
  }

  void failed(Due feed, boolean gone) {
    update(feed, "failures = failures + 1", null, null);
    if (gone) {
      later(feed, WHEN_GONE);
    }
  }

  Optional<Duration> untilNext() {
    return rows.read(
        jdbc ->
            jdbc.sql(
                    "select ceil(extract(epoch from min(next_at) - now()) * 1000)::bigint from feed")
                .query((row, n) -> Optional.ofNullable((Long) row.getObject(1)))
                .single()
                .map(millis -> Duration.ofMillis(Math.max(0, millis))));
  }

  private Duration period(@Nullable Duration hold) {
    return holds.of(hold).dividedBy(READINGS_A_HOLD);
  }

  private void later(Due feed, Duration wait) {
    rows.<Integer>inTransaction(
        feed.hub(),
        jdbc ->
            jdbc.sql(
                    """
                    update feed set next_at = now() + :wait * interval '1 millisecond'
                    where hub_id = :hub and blog = :blog and url = :url""")
                .param("wait", wait.toMillis())
                .param("hub", feed.hub())
                .param("blog", feed.blog().value())
                .param("url", feed.url())
                .update());
  }

  private void update(Due feed, String set, @Nullable String etag, @Nullable String modified) {
    rows.<Integer>inTransaction(
        feed.hub(),
        jdbc ->
            jdbc.sql(
                    "update feed set "
                        + set
                        + " where hub_id = :hub and blog = :blog and url = :url")
                .param("etag", etag)
                .param("modified", modified)
                .param("hub", feed.hub())
                .param("blog", feed.blog().value())
                .param("url", feed.url())
                .update());
  }

  private static Due due(ResultSet row) throws SQLException {
    Long hold = (Long) row.getObject("hold_ms");
    return new Due(
        row.getString("hub_id"),
        new BlogId(row.getString("blog")),
        row.getString("url"),
        hold == null ? null : Duration.ofMillis(hold),
        row.getString("etag"),
        row.getString("last_modified"));
  }
}
