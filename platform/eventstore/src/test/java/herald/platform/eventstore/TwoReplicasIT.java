package herald.platform.eventstore;

import static herald.platform.eventstore.Replica.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import herald.platform.eventstore.Rebuilding.State;
import herald.platform.eventstore.jar.Jar.AddMarble;
import herald.platform.eventstore.jar.Jar.OpenJar;
import herald.platform.eventstore.jar.Jar.ShakeJar;
import herald.platform.eventstore.log.EventLog;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.sql.Connection;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.PGConnection;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Two processes of a service over one database: one works on all groups, the other on none. */
@ExtendWith(OutputCaptureExtension.class)
class TwoReplicasIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static TestDatabase database;
  private static Replica owner;
  private static Replica other;

  private final String jar = "jar_" + UUID.randomUUID();

  @BeforeAll
  static void start() {
    database = TestPostgres.database("two");
    owner = Replica.start(database);
    await().atMost(PATIENCE).until(owner::worksOnAll);
    other = Replica.start(database);
  }

  @AfterAll
  static void stop() {
    other.close();
    owner.close();
  }

  @Test
  void aReaderOfEitherSeesWhatAWriterOfEitherWasAnswered() {
    Position opened = owner.commands().send(new OpenJar(jar, 5), ORIGIN);
    assertThat(other.progress().await(opened.position(), PATIENCE)).isTrue();
    assertThat(other.marbles(jar)).isZero();

    Position added = other.commands().send(new AddMarble(jar), ORIGIN);
    assertThat(other.progress().await(added.position(), PATIENCE)).isTrue();
    assertThat(other.marbles(jar)).isEqualTo(1);
    assertThat(owner.progress().await(added.position(), PATIENCE)).isTrue();
    assertThat(owner.marbles(jar)).isEqualTo(1);
  }

  @Test
  void whatNoReadModelHandlesKeepsNobodyWaiting() {
    long opened = owner.commands().send(new OpenJar(jar, 5), ORIGIN).position();
    assertThat(other.progress().await(opened, PATIENCE)).isTrue();
    for (int i = 0; i < 10; i++) {
      long shaken = owner.commands().send(new ShakeJar(jar), ORIGIN).position();
      assertThat(other.progress().reached(shaken)).isTrue();
    }
  }

  @Test
  void whatIsNotHandledYetHasNotBeenReached() throws Exception {
    owner.commands().send(new OpenJar(jar, 5), ORIGIN);
    owner.gate().hold(jar);
    long added = other.commands().send(new AddMarble(jar), ORIGIN).position();
    long shaken = other.commands().send(new ShakeJar(jar), ORIGIN).position();
    await().atMost(PATIENCE).until(owner.gate()::holds);
    assertThat(other.progress().reached(added)).isFalse();
    assertThat(other.progress().reached(shaken)).isFalse();
    assertThat(owner.progress().reached(added)).isFalse();
    owner.gate().open();
    assertThat(other.progress().await(shaken, PATIENCE)).isTrue();
  }

  @Test
  void aPositionWithoutAnEventHasNotBeenReached() {
    long opened = owner.commands().send(new OpenJar(jar, 5), ORIGIN).position();
    assertThat(other.progress().await(opened, PATIENCE)).isTrue();
    assertThat(other.progress().reached(other.head() + 1)).isFalse();
    assertThat(owner.progress().reached(owner.head() + 1)).isFalse();
  }

  @Test
  void onlyWhoDoesNotWorkOnAllGroupsSignalsWhatItAppends() throws Exception {
    try (Connection connection = database.asEngine()) {
      connection.createStatement().execute("listen herald_head");
      PGConnection signals = connection.unwrap(PGConnection.class);
      long unheard = owner.commands().send(new OpenJar(jar, 5), ORIGIN).position();
      long heard = other.commands().send(new AddMarble(jar), ORIGIN).position();
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(signals.getNotifications(100))
                      .isNotEmpty()
                      .extracting(signal -> Long.parseLong(signal.getParameter()))
                      .contains(heard)
                      .doesNotContain(unheard));
    }
  }

  @Test
  void theOtherLeavesTheGroupsWithTheirOwnerWithoutAWord(CapturedOutput output) {
    // Some looks of its watch, each of which comes after a look at the head.
    for (int i = 0; i < 3; i++) {
      owner.commands().send(new OpenJar(jar + i, 5), ORIGIN);
      await()
          .atMost(PATIENCE)
          .until(() -> other.context().getBean(EventLog.class).head() >= owner.head());
    }
    assertThat(owner.worksOnAll()).isTrue();
    assertThat(other.worksOn("read.jars")).isFalse();
    assertThat(output).doesNotContain("cannot claim segment");
  }

  @Test
  @Tag("R-AUD-2")
  void aReplayMayBeAskedOfEither() throws Exception {
    owner.commands().send(new OpenJar(jar, 5), ORIGIN);
    long added = owner.commands().send(new AddMarble(jar), ORIGIN).position();
    assertThat(owner.progress().await(added, PATIENCE)).isTrue();
    try (Connection connection = database.asEngine()) {
      connection.createStatement().execute("delete from jars where jar = '" + jar + "'");
    }

    other.replays().replay("read.jars");

    await().atMost(PATIENCE).until(() -> other.marbles(jar) == 1);
    assertThat(other.progress().await(other.head(), PATIENCE)).isTrue();
    assertThat(owner.worksOnAll()).isTrue();
  }

  @Test
  @Tag("R-AUD-2")
  void aReplayIsSeenFromEitherWhileItGoesOn() {
    owner.commands().send(new OpenJar(jar, 5), ORIGIN);
    long added = owner.commands().send(new AddMarble(jar), ORIGIN).position();
    assertThat(owner.progress().await(added, PATIENCE)).isTrue();

    other.gate().hold(jar);
    other.replays().replay("read.jars");
    await().atMost(PATIENCE).until(other.gate()::holds);
    for (Replica replica : new Replica[] {owner, other}) {
      assertThat(replica.replays().rebuilding("read.jars").state()).isEqualTo(State.RUNNING);
      assertThat(replica.progress().reached(added)).as("the old rows serve").isTrue();
      assertThat(replica.marbles(jar)).isEqualTo(1);
    }
    assertThat(owner.replays().replay("read.jars")).as("it goes on already").isFalse();
    long opened = owner.commands().send(new OpenJar(jar + "b", 5), ORIGIN).position();
    other.gate().open();

    await()
        .atMost(PATIENCE)
        .until(() -> owner.replays().rebuilding("read.jars").state() == State.DONE);
    assertThat(other.progress().await(opened, PATIENCE)).isTrue();
    assertThat(other.marbles(jar)).isEqualTo(1);
    assertThat(other.marbles(jar + "b")).isZero();
    assertThatThrownBy(() -> other.replays().replay("read.jugs")).hasMessageContaining("read.jars");
  }

  @Test
  void eitherStopsAReplay() {
    owner.commands().send(new OpenJar(jar, 5), ORIGIN);
    long added = owner.commands().send(new AddMarble(jar), ORIGIN).position();
    assertThat(owner.progress().await(added, PATIENCE)).isTrue();
    other.gate().hold(jar);
    other.replays().replay("read.jars");
    await().atMost(PATIENCE).until(other.gate()::holds);
    assertThat(owner.replays().stop("read.jars")).isTrue();
    other.gate().open();
    await()
        .atMost(PATIENCE)
        .until(() -> other.replays().rebuilding("read.jars").state() == State.STOPPED);
  }
}
