package herald.autopublish.post.release;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.autopublish.post.domain.WallTimes;
import herald.autopublish.post.events.WallTime;
import herald.platform.eventstore.EngineRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rows of due posts. A claim moves a row's next time a little ahead, so that one process works
 * on it, and another does if that one dies. All times are the database's.
 */
@Component
class DuePosts {

  /** How long a claimed post is left to whoever claimed it. */
  private static final Duration CLAIM = Duration.ofSeconds(30);

  /** Hubs take turns, so that one hub's flood leaves the others alone. */
  private static final String CLAIMABLE =
      """
      select hub_id, post, cause, account, publisher, due_at, now() as claimed_at from due_post
      where (hub_id, post) in (
        select hub_id, post from (
          select hub_id, post, row_number() over (partition by hub_id order by next_at) as turn
          from due_post where next_at <= now()) as due
        order by turn limit :limit)
      and next_at <= now()
      for update skip locked""";

  private final EngineRows rows;

  DuePosts(EngineRows rows) {
    this.rows = rows;
  }

  /**
   * A post whose time has come.
   *
   * @param cause the event that scheduled it, because of which it is released (R-AUD-1)
   * @param publisher the user in whose right it goes out; nobody's if absent
   */
  record Due(
      String hub,
      PostId post,
      String cause,
      AccountId account,
      @Nullable String publisher,
      Instant dueAt,
      Instant claimedAt) {}

  /** A post that waits for a time on a wall. */
  record Walled(String hub, PostId post, String cause, Instant dueAt, WallTime wall) {}

  /** The posts whose zone's rules, as they are known now, give another instant. */
  List<Walled> elsewhereOnTheWall() {
    List<Walled> all =
        rows.read(
            jdbc ->
                jdbc.sql(
                        """
                        select hub_id, post, cause, due_at, wall_at, zone from due_post
                        where zone is not null order by hub_id, post""")
                    .query((row, n) -> walled(row))
                    .list());
    return all.stream().filter(p -> !WallTimes.instantOf(p.wall()).equals(p.dueAt())).toList();
  }

  private static Walled walled(ResultSet row) throws SQLException {
    return new Walled(
        row.getString("hub_id"),
        new PostId(row.getString("post")),
        row.getString("cause"),
        row.getTimestamp("due_at").toInstant(),
        new WallTime(LocalDateTime.parse(row.getString("wall_at")), row.getString("zone")));
  }

  /** Claims some posts that are due now. */
  List<Due> claim(int limit) {
    return rows.read(
        jdbc -> {
          List<Due> due =
              jdbc.sql(CLAIMABLE).param("limit", limit).query((row, n) -> due(row)).list();
          Map<String, List<String>> byHub =
              due.stream()
                  .collect(
                      Collectors.groupingBy(
                          Due::hub,
                          Collectors.mapping(d -> d.post().value(), Collectors.toList())));
          byHub.forEach((hub, posts) -> later(hub, posts, CLAIM));
          return due;
        });
  }

  /** Looks at the post again after this time. */
  void later(Due due, Duration wait) {
    later(due.hub(), List.of(due.post().value()), wait);
  }

  private void later(String hub, List<String> posts, Duration wait) {
    rows.<Integer>inTransaction(
        hub,
        jdbc ->
            jdbc.sql(
                    """
                    update due_post set next_at = now() + :wait * interval '1 millisecond'
                    where hub_id = :hub and post in (:posts)""")
                .param("wait", wait.toMillis())
                .param("hub", hub)
                .param("posts", posts)
                .update());
  }

  /** How long until the next post is to be looked at; nothing if none waits. */
  Optional<Duration> untilNext() {
    return rows.read(
        jdbc ->
            jdbc.sql(
                    "select ceil(extract(epoch from min(next_at) - now()) * 1000)::bigint from due_post")
                .query((row, n) -> Optional.ofNullable((Long) row.getObject(1)))
                .single()
                .map(millis -> Duration.ofMillis(Math.max(0, millis))));
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(
        row.getString("hub_id"),
        new PostId(row.getString("post")),
        row.getString("cause"),
        new AccountId(row.getString("account")),
        row.getString("publisher"),
        row.getTimestamp("due_at").toInstant(),
        row.getTimestamp("claimed_at").toInstant());
  }
}
