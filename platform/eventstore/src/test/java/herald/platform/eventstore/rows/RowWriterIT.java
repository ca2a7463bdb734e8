package herald.platform.eventstore.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import herald.platform.eventstore.rows.RowWriter.Row;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows of several hubs in one transaction, under the policies of the engine role. */
class RowWriterIT {

  private static final String INSERT =
      "insert into jars (hub_id, jar, marbles, position, version) values (?, ?, ?, 1, 1)";
  private static final String FILL = "update jars set marbles = ? where hub_id = ? and jar = ?";

  private final TestDatabase test = TestPostgres.database("written");
  private HikariDataSource pool;
  private JdbcTemplate jdbc;
  private TransactionTemplate transaction;
  private RowWriter writer;

  @BeforeEach
  void open() {
    pool = TestRoles.migrated(test).engine();
    jdbc = new JdbcTemplate(pool);
    transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    writer = new RowWriter(jdbc);
  }

  @AfterEach
  void close() {
    pool.close();
  }

  private static Row jar(int number, String hub, String hubOfTheRow) {
    return new Row(hub, "jar_" + number, new Object[] {hubOfTheRow, "jar_" + number, number});
  }

  private static Row jar(int number) {
    return jar(number, hub(number), hub(number));
  }

  private static String hub(int number) {
    return "hub_" + number % 3;
  }

  private void write(String sql, List<Row> rows) {
    transaction.executeWithoutResult(status -> writer.writeEach(sql, rows));
  }

  private List<String> jars() {
    return JdbcClient.create(jdbc)
        .sql("select hub_id || ' ' || jar || ' ' || marbles from jars")
        .query(String.class)
        .list();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 23})
  void eachRowIsWrittenInItsHub(int count) {
    write(INSERT, IntStream.range(0, count).mapToObj(RowWriterIT::jar).toList());
    assertThat(jars())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, count).mapToObj(n -> hub(n) + " jar_" + n + " " + n).toList());
  }

  @Test
  void thoseOfOneStreamAreWrittenInTheirOrder() {
    write(INSERT, List.of(jar(1)));
    List<@Nullable Object> amounts = new ArrayList<>(List.of(5, 9, 7));
    write(
        FILL,
        amounts.stream()
            .map(amount -> new Row(hub(1), "jar_1", new Object[] {amount, hub(1), "jar_1"}))
            .toList());
    assertThat(jars()).containsExactly("hub_1 jar_1 7");
  }

  @Test
  void aRowOfAnotherHubIsRefusedThoughThatOneHasRowsBesideIt() {
    List<Row> rows = List.of(jar(0), jar(1, "hub_1", "hub_0"), jar(2));
    assertThatThrownBy(() -> write(INSERT, rows))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("row-level security");
    assertThat(jars()).isEmpty();
  }

  @Test
  void theTransactionIsInTheHubOfTheLastRow() {
    transaction.executeWithoutResult(
        status -> {
          writer.writeEach(INSERT, List.of(jar(0), jar(1)));
          writer.write(INSERT, List.<@Nullable Object[]>of(jar(4).values()));
        });
    assertThat(jars()).contains("hub_1 jar_4 4").hasSize(3);
  }

  @Test
  void aFailureIsToldAsThatOfTheRowAloneAndWithoutItsValues() {
    List<Row> rows = List.of(jar(3), jar(0), jar(3));
    assertThatThrownBy(() -> write(INSERT, rows))
        .isInstanceOf(DuplicateKeyException.class)
        .hasMessageNotContaining("jar_3")
        .hasMessageContaining("[" + INSERT + "]");
  }
}
