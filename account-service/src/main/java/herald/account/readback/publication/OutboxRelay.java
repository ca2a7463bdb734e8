package herald.account.readback.publication;

import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.StoreOpened;
import herald.platform.messaging.Contract;
import herald.platform.messaging.ContractJson;
import herald.platform.messaging.publication.Announcer;
import herald.platform.messaging.publication.Announcer.Announced;
import herald.platform.service.timer.DueLoop;
import jakarta.annotation.PreDestroy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends the outbox in order, and deletes what Kafka has acknowledged: at least once, each row
 * always at its own position, by which readers drop repeats. One process at a time.
 */
@Component
class OutboxRelay {

  private static final String TOPIC = "herald.account.readback";

  private static final int AT_ONCE = 200;
  private static final Duration IDLE = Duration.ofSeconds(1);

  private final EngineRows rows;
  private final Announcer announcer;
  private volatile @Nullable DueLoop loop;

  OutboxRelay(EngineRows rows, Announcer announcer) {
    this.rows = rows;
    this.announcer = announcer;
  }

  @EventListener
  void start(StoreOpened opened) {
    loop = new DueLoop("readback-relay", () -> rows.read(this::pass));
  }

  @PreDestroy
  void stop() {
    DueLoop running = loop;
    if (running != null) {
      running.close();
    }
  }

  private Duration pass(JdbcClient jdbc) {
    List<Announced> next = isAlone(jdbc) ? next(jdbc) : List.of();
    if (next.isEmpty()) {
      return IDLE;
    }
    announcer.send(next);
    jdbc.sql("delete from readback_outbox where position <= ?")
        .param(next.getLast().position())
        .update();
    return next.size() < AT_ONCE ? IDLE : Duration.ZERO;
  }

  private static boolean isAlone(JdbcClient jdbc) {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('readback_relay', 0))")
        .query(Boolean.class)
        .single();
  }

  private static List<Announced> next(JdbcClient jdbc) {
    return jdbc.sql("select * from readback_outbox order by position limit ?")
        .param(AT_ONCE)
        .query(OutboxRelay::announced)
        .list();
  }

  private static Announced announced(ResultSet row, int index) throws SQLException {
    long position = row.getLong("position");
    Contract contract =
        Contract.of(
                row.getString("type"),
                row.getString("account"),
                ContractJson.mapper().readTree(row.getString("body")))
            .on(TOPIC);
    return new Announced(
        position,
        "readback-" + position,
        row.getString("hub_id"),
        "read-back",
        row.getObject("at", OffsetDateTime.class).toInstant(),
        contract);
  }
}
