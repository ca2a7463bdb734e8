package herald.platform.eventstore.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A connection keeps the plans of what it does often, also after a small table has grown. */
class PlansIT {

  private final TestDatabase test = TestPostgres.database("planned");
  private Pools pools;

  @BeforeEach
  void migrate() {
    pools = TestRoles.migrated(test);
  }

  private static Stream<Function<Pools, HikariDataSource>> ofRows() {
    return Stream.of(Pools::app, Pools::engine);
  }

  @ParameterizedTest
  @MethodSource("ofRows")
  void whatWasPlannedWhileATableWasSmallDoesNotReadAllOfItLater(
      Function<Pools, HikariDataSource> pool) throws SQLException {
    insert(0, 5);
    analyze();
    try (HikariDataSource connections = pool.apply(pools)) {
      JdbcTemplate jdbc = new JdbcTemplate(connections);
      TransactionTemplate transaction =
          new TransactionTemplate(new JdbcTransactionManager(connections));
      transaction.executeWithoutResult(
          status -> {
            enter(jdbc);
            fill(jdbc, 20);
          });
      insert(5, 5_000);
      transaction.executeWithoutResult(
          status -> {
            enter(jdbc);
            fill(jdbc, 20);
            assertThat(readsOfAllRows(jdbc)).isZero();
          });
    }
  }

  private static void enter(JdbcTemplate jdbc) {
    jdbc.queryForObject("select set_config('herald.hub', 'hub_1', true)", String.class);
  }

  private static void fill(JdbcTemplate jdbc, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(
              jdbc.update(
                  "update jars set marbles = marbles + 1 where hub_id = ? and jar = ?",
                  "hub_1",
                  "jar_" + i % 5))
          .isEqualTo(1);
    }
  }

  /** In this transaction. */
  private static Long readsOfAllRows(JdbcTemplate jdbc) {
    return jdbc.queryForObject(
        "select seq_scan from pg_stat_xact_user_tables where relname = 'jars'", Long.class);
  }

  private void insert(int from, int count) throws SQLException {
    List<Object[]> jars =
        IntStream.range(from, from + count).mapToObj(i -> new Object[] {"jar_" + i}).toList();
    try (HikariDataSource connections = pools.engine()) {
      JdbcTemplate jdbc = new JdbcTemplate(connections);
      new TransactionTemplate(new JdbcTransactionManager(connections))
          .executeWithoutResult(
              status -> {
                enter(jdbc);
                jdbc.batchUpdate(
                    "insert into jars (hub_id, jar, marbles, position, version)"
                        + " values ('hub_1', ?, 1, 1, 1)",
                    jars);
              });
    }
  }

  private void analyze() throws SQLException {
    try (Connection owner = test.asOwner();
        Statement statement = owner.createStatement()) {
      statement.execute("analyze jars");
    }
  }
}
