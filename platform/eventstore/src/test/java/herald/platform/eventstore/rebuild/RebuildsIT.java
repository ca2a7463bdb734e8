package herald.platform.eventstore.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.Rebuilding.State;
import herald.platform.eventstore.rows.TestRoles;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RebuildsIT {

  private static final String GROUP = "read.jars";

  private final TestDatabase test = TestPostgres.database("asked");
  private HikariDataSource pool;
  private Rebuilds rebuilds;

  @BeforeEach
  void open() {
    pool = TestRoles.migrated(test).engine();
    rebuilds =
        new Rebuilds(
            new EngineRows(
                new JdbcTemplate(pool), new TransactionTemplate(new JdbcTransactionManager(pool))));
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void oneIsAskedForAtATime() {
    assertThat(rebuilds.next(List.of(GROUP))).isEmpty();
    assertThat(rebuilds.ask(GROUP)).isTrue();
    assertThat(rebuilds.ask(GROUP)).isFalse();
    assertThat(rebuilds.next(List.of(GROUP))).hasValue(GROUP);
    assertThat(rebuilds.next(List.of("read.lids"))).isEmpty();

    Rebuilds.Run run = rebuilds.begin(GROUP);
    assertThat(rebuilds.ask(GROUP)).isFalse();
    rebuilds.ended(run, State.FAILED, "x".repeat(1000));
    assertThat(rebuilds.last(GROUP).orElseThrow().because()).hasSize(500);
    assertThat(rebuilds.ask(GROUP)).isTrue();
    assertThat(rebuilds.last(GROUP).orElseThrow().because()).isEmpty();
  }

  @Test
  void aStretchWhoseCommitWasNotHeardOfIsNotHandledAgain() {
    rebuilds.ask(GROUP);
    Rebuilds.Run run = rebuilds.begin(GROUP);
    rebuilds.moved(run, 0, 5);
    assertThatThrownBy(() -> rebuilds.moved(run, 0, 5)).isInstanceOf(Rebuilds.Lost.class);
    rebuilds.moved(run, 5, 9);
    assertThat(rebuilds.last(GROUP).orElseThrow().position()).isEqualTo(9);
  }

  @Test
  void whoeverWasOvertakenMovesNothing() {
    rebuilds.ask(GROUP);
    Rebuilds.Run first = rebuilds.begin(GROUP);
    Rebuilds.Run second = rebuilds.begin(GROUP);
    assertThatThrownBy(() -> rebuilds.moved(first, 0, 5)).isInstanceOf(Rebuilds.Lost.class);
    assertThatThrownBy(() -> rebuilds.waits(first, "for long")).isInstanceOf(Rebuilds.Lost.class);
    rebuilds.ended(first, State.FAILED, "late");
    rebuilds.moved(second, 0, 5);
    assertThat(rebuilds.last(GROUP).orElseThrow().state()).isEqualTo(State.RUNNING);
  }

  @Test
  void whoeverIsToStopLearnsItAtTheNextStep() {
    assertThat(rebuilds.stop(GROUP)).isFalse();
    rebuilds.ask(GROUP);
    Rebuilds.Run run = rebuilds.begin(GROUP);
    assertThat(rebuilds.stop(GROUP)).isTrue();
    assertThatThrownBy(() -> rebuilds.waits(run, "")).isInstanceOf(Rebuilds.Stopped.class);
    assertThatThrownBy(() -> rebuilds.moved(run, 0, 5)).isInstanceOf(Rebuilds.Stopped.class);
    rebuilds.ended(run, State.STOPPED, "");
    assertThat(rebuilds.stop(GROUP)).isFalse();
  }
}
