package herald.platform.eventstore;

import static herald.platform.eventstore.Replica.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.eventstore.jar.Jar.AddMarble;
import herald.platform.eventstore.jar.Jar.OpenJar;
import herald.platform.testing.TcpProxy;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TakingOverIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void anotherTakesOverFromAnOwnerThatDiedWithoutALastWord() throws Exception {
    TestDatabase database = TestPostgres.database("dying");
    try (TcpProxy proxy = new TcpProxy(database.server().host(), database.server().port())) {
      proxy.open();
      String way = "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/" + database.name();
      try (Replica first = Replica.start(database, way)) {
        await().atMost(PATIENCE).until(first::worksOnAll);
        try (Replica second = Replica.start(database)) {
          second.commands().send(new OpenJar("lucky", 5), ORIGIN);
          await().atMost(PATIENCE).until(() -> second.marbles("lucky") == 1);

          proxy.close();
          // The claim runs for four seconds and is looked at each second.
          await().atMost(Duration.ofSeconds(9)).until(second::worksOnAll);
          long added = second.commands().send(new AddMarble("lucky"), ORIGIN).position();
          assertThat(second.progress().await(added, PATIENCE)).isTrue();
          assertThat(second.marbles("lucky")).isEqualTo(2);

          proxy.open();
          await()
              .atMost(PATIENCE)
              .ignoreExceptions()
              .until(() -> !first.worksOn("read.jars") && first.progress().reached(added));
          assertThat(first.marbles("lucky")).isEqualTo(2);
          assertThat(second.worksOnAll()).isTrue();
        }
      }
    }
  }

  @Test
  void anOwnerThatStoodStillDoesNothingASecondTime() throws Exception {
    TestDatabase database = TestPostgres.database("still");
    try (Replica first = Replica.start(database)) {
      await().atMost(PATIENCE).until(first::worksOnAll);
      try (Replica second = Replica.start(database)) {
        // In a batch of its own, whose row the other would wait for otherwise.
        long opened = first.commands().send(new OpenJar("jar", 5), ORIGIN).position();
        assertThat(first.progress().await(opened, PATIENCE)).isTrue();
        first.gate().hold("jar");
        long added = first.commands().send(new AddMarble("jar"), ORIGIN).position();
        await().atMost(PATIENCE).until(first.gate()::holds);
        takeAway(database, "read.jars");
        assertThat(second.progress().await(added, PATIENCE)).isTrue();
      }
      // The second has gone in order and holds nothing any more; the first still has the event in
      // its hands.
      assertThat(first.marbles("jar")).isEqualTo(1);

      first.gate().open();

      long again = first.commands().send(new AddMarble("jar"), ORIGIN).position();
      assertThat(first.progress().await(again, PATIENCE)).isTrue();
      assertThat(first.marbles("jar")).isEqualTo(2);
    }
  }

  /** What a claim that has run out comes to. */
  private static void takeAway(TestDatabase database, String group) throws SQLException {
    try (Connection connection = database.asEngine()) {
      connection
          .createStatement()
          .execute("update processor_tokens set owner = null where processor = '" + group + "'");
    }
  }
}
