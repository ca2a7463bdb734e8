package herald.platform.eventstore.processing;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import herald.platform.eventstore.StoreIdentity;
import herald.platform.eventstore.StoreOpened;
import herald.platform.eventstore.log.Entry;
import herald.platform.eventstore.log.PostgresLog;
import herald.platform.eventstore.rows.DatabaseProperties;
import herald.platform.eventstore.rows.Migrations;
import herald.platform.eventstore.rows.Pools;
import herald.platform.eventstore.rows.TestRoles;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class HeadListenerIT {

  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final String LISTENING =
      "datname = current_database() and query = 'listen herald_head' and state = 'idle'";

  private final TestDatabase test = TestPostgres.database("signals");
  private final DatabaseProperties database = TestRoles.of(test);

  @Test
  void hearsWhatAnotherProcessAppendsAndListensAgainWhenItsConnectionIsLost() throws Exception {
    new Migrations(database).run();
    Pools pools = new Pools(database);
    try (HikariDataSource pool = pools.log();
        Connection superuser = test.asSuperuser()) {
      PostgresLog own = new PostgresLog(pool, pool);
      PostgresLog another = new PostgresLog(pool, pool);
      HeadListener listener = new HeadListener(own, pools);
      listener.start(new StoreOpened(new StoreIdentity("jar-service", 1)));
      try {
        await().atMost(PATIENCE).until(() -> listeners(superuser) == 1);
        another.append(List.of(entry(0)));
        JdbcClient.create(pool).sql("select pg_notify('herald_head', '1')").query().singleRow();
        await().atMost(PATIENCE).until(() -> own.head() == 1);

        superuser
            .createStatement()
            .execute("select pg_terminate_backend(pid) from pg_stat_activity where " + LISTENING);
        another.append(List.of(entry(1)));
        await().atMost(PATIENCE).until(() -> own.head() == 2);
      } finally {
        listener.destroy();
      }
      await().atMost(PATIENCE).until(() -> listeners(superuser) == 0);
    }
  }

  private static int listeners(Connection connection) throws SQLException {
    try (ResultSet row =
        connection
            .createStatement()
            .executeQuery("select count(*) from pg_stat_activity where " + LISTENING)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static Entry entry(long version) {
    byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
    return new Entry(
        0,
        "hub_a",
        "s",
        "Test",
        version,
        UUID.randomUUID().toString(),
        "test.happened",
        1,
        Instant.now(),
        json,
        json);
  }
}
