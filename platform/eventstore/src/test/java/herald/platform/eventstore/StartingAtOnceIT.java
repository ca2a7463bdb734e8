package herald.platform.eventstore;

import static herald.platform.eventstore.Replica.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.eventstore.jar.Jar.OpenJar;
import herald.platform.eventstore.rows.Migrations;
import herald.platform.eventstore.rows.TestRoles;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class StartingAtOnceIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void twoReplicasMakeOneNewStore() throws Exception {
    TestDatabase database = TestPostgres.database("twins");
    CompletableFuture<Replica> one = CompletableFuture.supplyAsync(() -> Replica.start(database));
    CompletableFuture<Replica> another =
        CompletableFuture.supplyAsync(() -> Replica.start(database));
    try (Replica first = one.get();
        Replica second = another.get()) {
      first.commands().send(new OpenJar("lucky", 5), ORIGIN);
      await().atMost(PATIENCE).until(() -> second.marbles("lucky") == 1);
      assertThat(first.head()).isEqualTo(2);
    }
  }

  @Test
  void aFirstPositionThatAnotherGivesAtTheSameMomentStays() throws Exception {
    TestDatabase database = TestPostgres.database("race");
    new Migrations(TestRoles.of(database)).run();
    try (Connection another = database.asEngine()) {
      another.setAutoCommit(false);
      another
          .createStatement()
          .execute(
              """
              insert into processor_tokens (processor, segment, token, token_type, claimed_at)
              values ('read.jars', 0, '{"globalIndex":0}',
                'org.axonframework.eventhandling.GlobalSequenceTrackingToken', '2020-01-01T00:00:00Z')""");
      CompletableFuture<Replica> starting =
          CompletableFuture.supplyAsync(() -> Replica.start(database));
      try (Connection superuser = database.asSuperuser()) {
        await().atMost(PATIENCE).until(() -> somebodyWaits(superuser));
      }
      another.commit();
      try (Replica replica = starting.get()) {
        replica.commands().send(new OpenJar("jar", 5), ORIGIN);
        await().atMost(PATIENCE).until(() -> replica.marbles("jar") == 0);
      }
    }
  }

  private static boolean somebodyWaits(Connection connection) throws Exception {
    try (ResultSet row =
        connection
            .createStatement()
            .executeQuery(
                """
                select count(*) from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock'
                and query ilike 'insert into processor_tokens%'""")) {
      row.next();
      return row.getInt(1) == 1;
    }
  }
}
