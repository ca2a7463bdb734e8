package herald.notification.digest.sending;

import herald.notification.digest.domain.DigestTimes;
import herald.notification.preferences.events.Frequency;
import herald.platform.eventstore.EngineRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rows that say when each user's next digest is due. A claim moves a row's next time ahead, so
 * that one process works on it, and another does if that one dies.
 */
@Component
public class DigestTimers {

  /** What is being taken in when a period ends is waited for. */
  private static final Duration SETTLING = Duration.ofSeconds(5);

  /** How long a claimed digest is left to whoever claimed it; longer than any hand-over lasts. */
  private static final Duration CLAIM = Duration.ofMinutes(3);

  private static final String READER =
      """
      select t.hub_id, t.person, t.since, t.until, p.name, p.address, p.language, p.zone,
             coalesce(own.digest, hub.digest, 'DAILY') as frequency
      from digest_timers t
      join seen_people p on p.hub_id = t.hub_id and p.person = t.person
      left join digest_choices own on own.hub_id = t.hub_id and own.owner = t.person
      left join digest_choices hub on hub.hub_id = t.hub_id and hub.owner = t.hub_id
      """;

  /** Hubs take turns, so that one hub's many users leave the others alone. */
  private static final String DUE =
      READER
          + """
          where (t.hub_id, t.person) in (
            select hub_id, person from (
              select hub_id, person, row_number() over (partition by hub_id order by next_at) as turn
              from digest_timers where next_at <= :now) as due
            order by turn limit :limit)
          and t.next_at <= :now""";

  private final EngineRows rows;
  private final InstantSource clock;

  DigestTimers(EngineRows rows, InstantSource clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** Claims some digests that are due now. */
  List<Reader> claim(int limit) {
    Instant now = clock.instant();
    List<Reader> due =
        rows.read(
            jdbc ->
                jdbc.sql(DUE)
                    .param("now", utc(now))
                    .param("limit", limit)
                    .query(DigestTimers::reader)
                    .list());
    return due.stream().filter(reader -> claimed(reader, now)).toList();
  }

  /** One process alone finds the row as it was found due. */
  private boolean claimed(Reader reader, Instant now) {
    Instant until = reader.until() == null ? reader.dueBy(now).orElse(null) : reader.until();
    return rows.<Integer>inTransaction(
            reader.hub(),
            jdbc ->
                jdbc.sql(
                        """
                        update digest_timers set until = :until, next_at = :next
                        where hub_id = :hub and person = :person and next_at <= :now""")
                    .param("until", utc(until))
                    .param("next", utc(now.plus(CLAIM)))
                    .param("hub", reader.hub())
                    .param("person", reader.user())
                    .param("now", utc(now))
                    .update())
        == 1;
  }

  /** Everything up to then is told, or there was nothing to tell: the next period begins there. */
  void done(Reader reader, Instant until) {
    arrange(reader.hub(), reader.user(), until);
  }

  /** Looks at it again after this time. */
  void later(Reader reader, Duration wait) {
    rows.<Integer>inTransaction(
        reader.hub(),
        jdbc ->
            jdbc.sql("update digest_timers set next_at = ? where hub_id = ? and person = ?")
                .params(utc(clock.instant().plus(wait)), reader.hub(), reader.user())
                .update());
  }

  /** What could not be sent is told together with what has come since. */
  void extend(Reader reader, Instant until) {
    rows.<Integer>inTransaction(
        reader.hub(),
        jdbc ->
            jdbc.sql("update digest_timers set until = ? where hub_id = ? and person = ?")
                .params(utc(until), reader.hub(), reader.user())
                .update());
  }

  /** The user's person or choice is known, or another: the next digest is due accordingly. */
  public void arrange(String hub, String user) {
    rows.<Integer>inTransaction(
        hub,
        jdbc ->
            jdbc.sql(
                    """
                    insert into digest_timers (hub_id, person, since) values (?, ?, ?)
                    on conflict (hub_id, person) do nothing""")
                .params(hub, user, utc(clock.instant()))
                .update());
    arrange(hub, user, null);
  }

  /** The user has chosen; without a person they have no timer yet. */
  void rearrange(String hub, String user) {
    arrange(hub, user, null);
  }

  /** The hub's default is another. */
  void arrangeAll(String hub) {
    rows.jdbc()
        .sql("select person from digest_timers where hub_id = ? order by person")
        .param(hub)
        .query(String.class)
        .list()
        .forEach(user -> arrange(hub, user, null));
  }

  /**
   * The row is locked before choices are read: of two who arrange it at once, the later one knows
   * what both know.
   */
  private void arrange(String hub, String user, @Nullable Instant toldUntil) {
    rows.<Integer>inTransaction(
        hub,
        jdbc -> {
          jdbc.sql("select 1 from digest_timers where hub_id = ? and person = ? for update")
              .params(hub, user)
              .query()
              .listOfRows();
          return jdbc.sql(READER + " where t.hub_id = :hub and t.person = :person")
              .param("hub", hub)
              .param("person", user)
              .query(DigestTimers::reader)
              .optional()
              .filter(reader -> toldUntil != null || reader.until() == null)
              .map(reader -> arranged(reader, toldUntil))
              .orElse(0);
        });
  }

  private int arranged(Reader reader, @Nullable Instant toldUntil) {
    Instant now = clock.instant();
    boolean never = reader.frequency() == Frequency.NEVER;
    Instant since = never ? now : toldUntil == null ? reader.since() : toldUntil;
    Instant next =
        DigestTimes.next(reader.frequency(), reader.zone(), since)
            .map(due -> due.plus(SETTLING))
            .orElse(null);
    return rows.jdbc()
        .sql(
            """
            update digest_timers set since = :since, until = null, next_at = :next
            where hub_id = :hub and person = :person""")
        .param("since", utc(since))
        .param("next", utc(next))
        .param("hub", reader.hub())
        .param("person", reader.user())
        .update();
  }

  /** The user is gone. */
  public void forget(String hub, String user) {
    for (String table : List.of("digest_timers", "unsubscribe_tokens")) {
      rows.jdbc()
          .sql("delete from " + table + " where hub_id = ? and person = ?")
          .params(hub, user)
          .update();
    }
  }

  /** How long until the next digest is to be looked at; nothing if none waits. */
  Optional<Duration> untilNext() {
    return rows.read(
        jdbc ->
            jdbc.sql("select min(next_at) from digest_timers")
                .query((row, n) -> Optional.ofNullable(instant(row, 1)))
                .single()
                .map(next -> Duration.between(clock.instant(), next))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait));
  }

  private static Reader reader(ResultSet row, int number) throws SQLException {
    return new Reader(
        row.getString("hub_id"),
        row.getString("person"),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        instant(row, 4),
        Frequency.valueOf(row.getString("frequency")),
        row.getString("name"),
        row.getString("address"),
        row.getString("language"),
        Reader.zone(row.getString("zone")));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
