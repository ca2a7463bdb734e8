package herald.platform.eventstore;

import static herald.platform.eventstore.Replica.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import herald.platform.eventstore.jar.Jar.AddMarble;
import herald.platform.eventstore.jar.Jar.JarCommand;
import herald.platform.eventstore.jar.Jar.OpenJar;
import herald.platform.eventstore.jar.Jar.PourMarble;
import herald.platform.eventstore.jar.Jar.ShakeJar;
import herald.platform.eventstore.jar.Mishaps;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Versioned;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands of one stream that come while an earlier one is on its way to the disk. */
class DecidingInTurnsIT {

  private static TestDatabase database;
  private static Replica replica;

  private final String jar = "jar_" + UUID.randomUUID();
  private final String other = "jar_" + UUID.randomUUID();
  private final List<Sender> senders = new ArrayList<>();
  private Connection holder;
  private long head;

  /** A caller whose command is under way until it is answered. */
  private record Sender(FutureTask<Versioned<Position>> answer, Thread thread) {

    Versioned<Position> get() throws Exception {
      try {
        return answer.get();
      } catch (ExecutionException e) {
        throw (Exception) e.getCause();
      }
    }
  }

  @BeforeAll
  static void start() {
    database = TestPostgres.database("turns");
    replica = Replica.start(database);
  }

  @AfterAll
  static void stop() {
    replica.close();
  }

  @BeforeEach
  void openJarsAndHoldTheHead() throws SQLException {
    replica.commands().send(new OpenJar(jar, 3), ORIGIN);
    replica.commands().send(new OpenJar(other, 1), ORIGIN);
    head = replica.head();
    holder = database.asEngine();
    holder.setAutoCommit(false);
    holder.createStatement().execute("select from store_head for update");
    send(new ShakeJar(jar));
  }

  @AfterEach
  void mend() throws SQLException {
    holder.close();
    replica.context().getBean(Mishaps.class).mendAll();
  }

  @Test
  void eachIsDecidedOnWhatTheOneBeforeItLeadsTo() throws Exception {
    Sender first = send(new AddMarble(jar));
    Sender nothingNew = send(new OpenJar(jar, 3));
    Sender second = send(new AddMarble(jar));
    Sender third = send(new AddMarble(jar));
    Sender tooMany = send(new AddMarble(jar));
    letGo();

    assertThat(first.get()).isEqualTo(answer(head + 2, 3));
    assertThat(second.get()).isEqualTo(answer(head + 3, 4));
    assertThat(third.get()).isEqualTo(answer(head + 4, 5));
    assertThat(nothingNew.get().version()).isEqualTo(3);
    assertThat(nothingNew.get().value().position()).isGreaterThanOrEqualTo(head + 2);
    assertThatThrownBy(tooMany::get)
        .isInstanceOfSatisfying(Rejection.class, r -> assertThat(r.code()).isEqualTo("jar.full"));
    assertThat(replica.head()).isEqualTo(head + 4);
    assertThat(batchesBehind(head)).isEqualTo(2);
  }

  @Test
  void whoFailsForItsOwnReasonsFailsAlone() throws Exception {
    String key = "decide on " + jar;
    replica.context().getBean(Mishaps.class).let(key, () -> new IllegalStateException("a defect"));
    Sender shaken = send(new ShakeJar(jar));
    Sender defect = send(new AddMarble(jar));
    Sender again = send(new ShakeJar(jar));
    letGo();

    assertThatThrownBy(defect::get).isInstanceOf(IllegalStateException.class);
    assertThat(shaken.get()).isEqualTo(answer(head + 2, 3));
    assertThat(again.get()).isEqualTo(answer(head + 3, 4));
  }

  @Test
  void aRefusalThatComesAfterItsCommandHasRaisedSomethingLeavesNothingOfIt() throws Exception {
    Sender added = send(new AddMarble(jar));
    Sender filled = send(new AddMarble(other));
    Sender poured = send(new PourMarble(jar, other));
    Sender shaken = send(new ShakeJar(jar));
    letGo();

    assertThat(filled.get().version()).isEqualTo(2);
    assertThatThrownBy(poured::get)
        .isInstanceOfSatisfying(Rejection.class, r -> assertThat(r.code()).isEqualTo("jar.full"));
    assertThat(added.get().version()).isEqualTo(3);
    assertThat(shaken.get().version()).isEqualTo(4);
  }

  /** Another process takes the versions that the turn was decided for. */
  @Test
  void aTurnThatLosesItsStreamIsDecidedAgain() throws Exception {
    try (Replica another = Replica.start(database)) {
      Sender one = send(new AddMarble(jar));
      Sender two = send(new AddMarble(jar));
      FutureTask<?> elsewhere =
          new FutureTask<>(() -> another.commands().send(new AddMarble(jar), ORIGIN));
      Thread.ofPlatform().start(elsewhere);
      letGo();
      elsewhere.get();
      assertThat(List.of(one.get().version(), two.get().version())).doesNotHaveDuplicates();
      assertThat(replica.head()).isEqualTo(head + 4);
    }
  }

  private Sender send(JarCommand command) {
    FutureTask<Versioned<Position>> answer =
        new FutureTask<>(() -> replica.commands().sendVersioned(command, ORIGIN));
    Sender sender = new Sender(answer, Thread.ofPlatform().start(answer));
    senders.add(sender);
    await().until(() -> sender.thread().getState() == Thread.State.TIMED_WAITING);
    return sender;
  }

  private void letGo() throws SQLException {
    assertThat(senders).noneMatch(sender -> sender.answer().isDone());
    holder.rollback();
  }

  private static Versioned<Position> answer(long position, long version) {
    StoreIdentity identity = replica.context().getBean(Store.class).identity();
    return new Versioned<>(new Position(identity.service(), identity.epoch(), position), version);
  }

  /** Each batch of the log ends with a seal. */
  private static long batchesBehind(long position) throws SQLException {
    try (Connection connection = database.asEngine();
        var rows =
            connection
                .createStatement()
                .executeQuery("select count(seal) from events where position > " + position)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
