package herald.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import herald.platform.eventstore.log.Entry;
import herald.platform.eventstore.log.PostgresLog;
import herald.platform.eventstore.rows.TestRoles;
import herald.platform.kernel.Unavailable;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A connection that breaks in the middle of a transaction is the database being away, not the
 * database refusing: what was asked may be asked again. The pool has closed the connection by then,
 * so rolling back on it fails in a way of its own, which must not hide the cause.
 */
class LosingAConnectionIT {

  private final TestDatabase test = TestPostgres.database("cut");
  private HikariDataSource pool;

  @BeforeEach
  void open() {
    pool = TestRoles.migrated(test).engine();
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void anAppendThatWaitsForItsTurnCanBeRepeated() throws Exception {
    try (PostgresLog log = new PostgresLog(pool, pool);
        Connection otherWriter = test.asSuperuser()) {
      otherWriter.setAutoCommit(false);
      otherWriter.createStatement().execute("select 1 from store_head for update");
      CompletableFuture<Long> append = CompletableFuture.supplyAsync(() -> log.append(opening()));
      await().until(this::cutWhoWaits);
      assertThatThrownBy(append::join).hasCauseInstanceOf(Unavailable.class);
    }
  }

  @Test
  void aTransactionOfAHandlerCanBeRepeated() {
    EngineRows rows =
        new EngineRows(
            new JdbcTemplate(pool), new TransactionTemplate(new JdbcTransactionManager(pool)));
    assertThatThrownBy(
            () ->
                rows.read(
                    jdbc ->
                        jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                            .query(Boolean.class)
                            .single()))
        .isInstanceOf(Unavailable.class);
  }

  private boolean cutWhoWaits() throws Exception {
    try (Connection superuser = test.asSuperuser();
        var statement =
            superuser.prepareStatement(
                """
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = ? and wait_event_type = 'Lock'""")) {
      statement.setString(1, test.name());
      return statement.executeQuery().next();
    }
  }

  private static List<Entry> opening() {
    byte[] json = "{}".getBytes();
    return List.of(
        new Entry(
            0,
            "hub_a",
            "jar_1",
            "jar",
            0,
            UUID.randomUUID().toString(),
            "jar.opened",
            1,
            Instant.EPOCH,
            json,
            json));
  }
}
