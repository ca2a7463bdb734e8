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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatientPoolIT {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(300);

  private final TestDatabase test = TestPostgres.database("patient");

  @Test
  void whoFindsAllConnectionsInUseWaitsLongerThanForALostDatabase() throws Exception {
    AtomicInteger timeouts = new AtomicInteger();
    try (HikariDataSource pool = pool(test.url(), LONG, timeouts);
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
  void whenTheyStayInUseTheDatabaseIsNotCalledLost() throws Exception {
    try (HikariDataSource pool = pool(test.url(), SHORT, new AtomicInteger());
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
      try (HikariDataSource pool = pool(through(proxy), LONG, new AtomicInteger());
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

  /** Of one connection, which counts how often its own time was over. */
  private HikariDataSource pool(String url, Duration patience, AtomicInteger timeouts) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(test.database().engine());
    config.setPassword(test.database().enginePassword());
    config.setMaximumPoolSize(1);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(250);
    config.setInitializationFailTimeout(-1);
    config.setMetricsTrackerFactory((name, stats) -> counting(timeouts));
    return new PatientPool(config, patience);
  }

  private static IMetricsTracker counting(AtomicInteger timeouts) {
    return new IMetricsTracker() {
      @Override
      public void recordConnectionTimeout() {
        timeouts.incrementAndGet();
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
