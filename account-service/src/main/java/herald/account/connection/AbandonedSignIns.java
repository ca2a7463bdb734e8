package herald.account.connection;

import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.StoreOpened;
import herald.platform.service.timer.DueLoop;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When nobody has chosen within an attempt's ten minutes, deletes what its sign-in offered, the
 * tokens above all (R-CON-1). What is left of an attempt is forgotten a day later, when a repeated
 * request no longer asks for it. The rows are the timer; any number of processes share the work.
 */
@Component
class AbandonedSignIns {

  private static final int AT_ONCE = 500;
  private static final Duration REMEMBERED = Duration.ofHours(25);
  private static final Duration NONE = Duration.ofMinutes(1);

  private static final String END =
      """
      delete from connection_choice where (hub_id, connection, choice) in (
        select offered.hub_id, offered.connection, offered.choice
        from connection_choice offered join connection using (hub_id, connection)
        where expires_at <= ? limit ? for update of offered skip locked)\
      """;

  private static final String FORGET =
      """
      delete from connection where (hub_id, connection) in (
        select hub_id, connection from connection where expires_at <= ?
        order by expires_at limit ? for update skip locked)\
      """;

  private final EngineRows rows;
  private final InstantSource clock;
  private volatile @Nullable DueLoop loop;

  AbandonedSignIns(EngineRows rows, InstantSource clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @EventListener
  void start(StoreOpened opened) {
    loop = new DueLoop("abandoned-sign-ins", () -> pass(clock.instant()));
  }

  @PreDestroy
  void stop() {
    DueLoop running = loop;
    if (running != null) {
      running.close();
    }
  }

  /** Some of what is over by then; answers how long nothing more is. */
  Duration pass(Instant now) {
    boolean more = deleted(END, now) == AT_ONCE | deleted(FORGET, now.minus(REMEMBERED)) == AT_ONCE;
    return more
        ? Duration.ZERO
        : nextExpiry(now).map(next -> Duration.between(now, next)).orElse(NONE);
  }

  private int deleted(String sql, Instant before) {
    return rows.read(jdbc -> jdbc.sql(sql).params(at(before), AT_ONCE).update());
  }

  private Optional<Instant> nextExpiry(Instant now) {
    return rows.read(
        jdbc ->
            jdbc.sql(
                    """
                    select expires_at from connection where expires_at > ?
                    order by expires_at limit 1\
                    """)
                .param(at(now))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
