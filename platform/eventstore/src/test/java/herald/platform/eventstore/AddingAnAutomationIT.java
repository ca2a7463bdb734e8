package herald.platform.eventstore;

import static herald.platform.eventstore.Replica.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.eventstore.jar.Jar.OpenJar;
import herald.platform.eventstore.late.KeepsJars;
import herald.platform.eventstore.late.WhenJarOpenedThenLabelIt;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A later version brings a group to a store that holds events. */
class AddingAnAutomationIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void itKnowsThePastAndActsOnWhatComes() throws Exception {
    TestDatabase database = TestPostgres.database("late");
    try (Replica before = Replica.start(database)) {
      before.commands().send(new OpenJar("old", 5), ORIGIN);
    }
    try (Replica after = Replica.start(database, KeepsJars.class, WhenJarOpenedThenLabelIt.class)) {
      KeepsJars keeper = after.context().getBean(KeepsJars.class);
      WhenJarOpenedThenLabelIt automation = after.context().getBean(WhenJarOpenedThenLabelIt.class);
      after.commands().send(new OpenJar("new", 5), ORIGIN);
      await().atMost(PATIENCE).until(() -> automation.labelled.contains("new"));
      assertThat(keeper.kept).containsExactly("old", "new");
      assertThat(automation.labelled).containsExactly("new");
    }
  }
}
