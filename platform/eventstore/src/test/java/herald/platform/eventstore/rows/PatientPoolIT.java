package herald.platform.eventstore.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.IMetricsTracker;
import herald.platform.eventstore.DatabaseErrors;
import herald.platform.testing.TcpProxy;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatientPoolIT {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(300);

  private final TestDatabase test = TestPostgres.database("patient");

  @Test
  void whoFindsAllConnectionsInUseWaitsLongerThanForALostDatabase() throws Exception {
    AtomicInteger timeouts = new AtomicInteger();
    try (HikariDataSource pool = pool(test.url(), LONG, timeouts::incrementAndGet);
        Connection inUse = pool.getConnection()) {
      CompletableFuture<Connection> waiting = CompletableFuture.supplyAsync(() -> taken(pool));
      await().until(() -> timeouts.get() > 0);
      assertThat(waiting).isNotDone();
      inUse.close();
      try (Connection given = waiting.join()) {
        assertThat(given.isValid(1)).isTrue();
      }
    }
  }

  @Test
  void whoIsTooLateForTheConnectionsThatBecameFreeWaitsOn() throws Exception {
    List<Connection> inUse = new CopyOnWriteArrayList<>();
    try (HikariDataSource pool = pool(test.url(), LONG, () -> inUse.forEach(this::giveBack))) {
      inUse.add(pool.getConnection());
      try (Connection given = pool.getConnection()) {
        assertThat(given.isValid(1)).isTrue();
      }
    }
  }

  private void giveBack(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whenTheyStayInUseTheDatabaseIsNotCalledLost() throws Exception {
    try (HikariDataSource pool = pool(test.url(), SHORT, () -> {});
        Connection inUse = pool.getConnection()) {
      assertThat(inUse.isValid(1)).isTrue();
      assertThatThrownBy(pool::getConnection)
          .satisfies(
              error -> {
                assertThat(DatabaseErrors.isAway(error)).isFalse();
                assertThat(DatabaseErrors.passes(error)).isTrue();
                assertThat(DatabaseErrors.unavailable(error).orElseThrow())
                    .hasMessage("The database has too much to do.");
              });
    }
  }

  @Test
  void aLostDatabaseIsCalledLostWithoutPatience() throws Exception {
    try (TcpProxy proxy = new TcpProxy(test.server().host(), test.server().port())) {
      proxy.open();
      try (HikariDataSource pool = pool(through(proxy), LONG, () -> {});
          Connection inUse = pool.getConnection()) {
        proxy.close();
        pool.setMaximumPoolSize(2);
        assertThatThrownBy(pool::getConnection)
            .satisfies(
                error ->
                    assertThat(DatabaseErrors.unavailable(error).orElseThrow())
                        .hasMessage("The database cannot be reached."));
        assertThat(inUse.isClosed()).isFalse();
      }
    }
  }

  private String through(TcpProxy proxy) {
    return "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/" + test.name();
  }

  /** Of one connection, which says when its own time was over. */
  private HikariDataSource pool(String url, Duration patience, Runnable timeout) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(test.database().engine());
    config.setPassword(test.database().enginePassword());
    config.setMaximumPoolSize(1);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(250);
    // The connection is there before anybody's time runs, however long a busy machine takes for it.
    config.setInitializationFailTimeout(10_000);
    config.setMetricsTrackerFactory((name, stats) -> telling(timeout));
    return new PatientPool(config, patience);
  }

  private static IMetricsTracker telling(Runnable timeout) {
    return new IMetricsTracker() {
      @Override
      public void recordConnectionTimeout() {
        timeout.run();
      }
    };
  }

  private static Connection taken(HikariDataSource pool) {
    try {
      return pool.getConnection();
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }
}
