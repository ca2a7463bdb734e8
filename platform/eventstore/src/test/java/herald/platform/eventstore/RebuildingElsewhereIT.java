package herald.platform.eventstore;

import static herald.platform.eventstore.Replica.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.eventstore.Rebuilding.State;
import herald.platform.eventstore.jar.Jar.AddMarble;
import herald.platform.eventstore.jar.Jar.OpenJar;
import herald.platform.testing.TcpProxy;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What one process leaves of a rebuilding, another begins afresh. */
@Tag("R-AUD-2")
class RebuildingElsewhereIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void whenOneDiesWithoutALastWord() throws Exception {
    TestDatabase database = TestPostgres.database("dead");
    try (TcpProxy proxy = new TcpProxy(database.server().host(), database.server().port())) {
      proxy.open();
      String way = "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/" + database.name();
      try (Replica first = Replica.start(database, way)) {
        holdingAtAJar(first);
        try (Replica second = Replica.start(database)) {
          proxy.close();
          rebuilt(second);
          assertThat(second.marbles("jar")).isEqualTo(1);

          first.gate().open();
          proxy.open();
          await().atMost(PATIENCE).ignoreExceptions().until(() -> first.marbles("jar") == 1);
          assertThat(copies(database)).isZero();
          await()
              .atMost(PATIENCE)
              .ignoreExceptions()
              .until(() -> first.replays().replay("read.jars"));
          rebuilt(second);
        }
      }
    }
  }

  @Test
  void whenOneEndsInOrder() throws Exception {
    TestDatabase database = TestPostgres.database("ended");
    try (Replica first = Replica.start(database)) {
      holdingAtAJar(first);
    }
    assertThat(copies(database)).isEqualTo(1);
    try (Replica second = Replica.start(database)) {
      rebuilt(second);
      assertThat(second.marbles("jar")).isEqualTo(1);
      assertThat(copies(database)).isZero();
    }
  }

  @Test
  void whenItWasToBeStopped() throws Exception {
    TestDatabase database = TestPostgres.database("left");
    try (Replica first = Replica.start(database)) {
      holdingAtAJar(first);
      assertThat(first.replays().stop("read.jars")).isTrue();
    }
    try (Replica second = Replica.start(database)) {
      await()
          .atMost(PATIENCE)
          .until(() -> second.replays().rebuilding("read.jars").state() == State.STOPPED);
      assertThat(second.marbles("jar")).as("as it was").isEqualTo(7);
      assertThat(copies(database)).isZero();
    }
  }

  /** In the middle of rebuilding rows that somebody has damaged. */
  private static void holdingAtAJar(Replica replica) {
    replica.commands().send(new OpenJar("jar", 5), ORIGIN);
    long added = replica.commands().send(new AddMarble("jar"), ORIGIN).position();
    assertThat(replica.progress().await(added, PATIENCE)).isTrue();
    replica
        .context()
        .getBean(EngineRows.class)
        .inTransaction(ORIGIN.hub(), jdbc -> jdbc.sql("update jars set marbles = 7").update());
    replica.gate().hold("jar");
    replica.replays().replay("read.jars");
    await().atMost(PATIENCE).until(replica.gate()::holds);
  }

  private static void rebuilt(Replica replica) {
    await()
        .atMost(PATIENCE)
        .until(() -> replica.replays().rebuilding("read.jars").state() == State.DONE);
  }

  private static int copies(TestDatabase database) throws SQLException {
    try (Connection superuser = database.asSuperuser();
        ResultSet row =
            superuser
                .createStatement()
                .executeQuery("select count(*) from pg_tables where schemaname = 'rebuild'")) {
      row.next();
      return row.getInt(1);
    }
  }
}
