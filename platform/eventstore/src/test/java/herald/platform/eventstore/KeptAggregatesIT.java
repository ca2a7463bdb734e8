package herald.platform.eventstore;

import static herald.platform.eventstore.Replica.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import herald.platform.eventstore.Statements.Statement;
import herald.platform.eventstore.jar.Jar;
import herald.platform.eventstore.jar.Jar.AddMarble;
import herald.platform.eventstore.jar.Jar.AddMarbleLike;
import herald.platform.eventstore.jar.Jar.JarCommand;
import herald.platform.eventstore.jar.Jar.OpenJar;
import herald.platform.eventstore.jar.Jar.PourMarble;
import herald.platform.eventstore.jar.Jar.ShakeJar;
import herald.platform.eventstore.jar.Mishaps;
import herald.platform.kernel.Origin;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Unavailable;
import herald.platform.kernel.Versioned;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two processes that keep their aggregates, each behind the other now and then. */
class KeptAggregatesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Origin OTHER_HUB = Origin.user("hub_b", "usr_2", "req_2");

  private static TestDatabase database;
  private static Replica one;
  private static Replica two;

  private final String jar = "jar_" + UUID.randomUUID();
  private final String other = "jar_" + UUID.randomUUID();

  @BeforeAll
  static void start() {
    database = TestPostgres.database("kept");
    one = Replica.start(database, Statements.class, LogMishaps.class);
    two = Replica.start(database, Statements.class, LogMishaps.class);
  }

  @AfterAll
  static void stop() {
    two.close();
    one.close();
  }

  @BeforeEach
  void openBoth() {
    one.commands().send(new OpenJar(jar, 2), ORIGIN);
    one.commands().send(new OpenJar(other, 2), ORIGIN);
  }

  @AfterEach
  void mend() {
    one.context().getBean(Mishaps.class).mend("decide on " + jar);
    one.context().getBean(LogMishaps.class).mend();
  }

  @Test
  void aKeptOneIsDecidedOnWithoutReading() {
    String unread = "jar_" + UUID.randomUUID();
    two.commands().send(new OpenJar(unread, 2), ORIGIN);

    List<Statement> unkept = statementsOf(new AddMarble(unread));
    List<Statement> kept = statementsOf(new AddMarble(unread));

    assertThat(unkept).filteredOn(sql -> !sql.isOfAnAppend()).hasSize(1);
    assertThat(kept).isNotEmpty().allMatch(Statement::isOfAnAppend);
  }

  @Test
  void theStoreIsAskedOnceWhenThereIsNothingNewToSayOrARefusal() {
    assertThat(statementsOf(new OpenJar(jar, 2)))
        .singleElement()
        .satisfies(asked -> assertThat(asked.sql()).contains("max(events.version)"));
    send(one, new AddMarble(jar));
    send(one, new AddMarble(jar));
    assertThat(statementsOf(new AddMarble(jar)))
        .singleElement()
        .satisfies(asked -> assertThat(asked.sql()).contains("max(events.version)"));
  }

  @Test
  void theVersionOfAKeptOneIsAnswered() {
    assertThat(sendVersioned(one, new OpenJar(jar, 2)).version()).isEqualTo(1);
    assertThat(sendVersioned(one, new AddMarble(jar)).version()).isEqualTo(2);
    assertThat(sendVersioned(one, new OpenJar(jar, 2)).version()).isEqualTo(2);
    assertThat(sendVersioned(one, new PourMarble(jar, other)).version()).isEqualTo(3);
    assertThat(sendVersioned(one, new AddMarble(other)).version()).isEqualTo(3);
  }

  @Test
  @Tag("R-ACC-3")
  void oneHubIsNeverGivenAnothersAggregate() {
    for (JarCommand command : List.of(new AddMarble(jar), new OpenJar(jar, 2))) {
      assertThatThrownBy(() -> one.commands().send(command, OTHER_HUB))
          .isInstanceOfSatisfying(
              Rejection.class, r -> assertThat(r.kind()).isEqualTo(Rejection.Kind.UNKNOWN));
    }
    assertThat(sendVersioned(one, new AddMarble(jar)).version()).isEqualTo(2);
  }

  @Test
  void whatAnotherProcessHasDoneIsDecidedOn() {
    send(two, new AddMarble(jar));
    send(two, new AddMarble(jar));
    assertThatThrownBy(() -> send(one, new AddMarble(jar)))
        .isInstanceOfSatisfying(Rejection.class, r -> assertThat(r.code()).isEqualTo("jar.full"));
    send(two, new PourMarble(jar, other));
    assertThat(sendVersioned(one, new AddMarble(jar)).version()).isEqualTo(5);
  }

  @Test
  void nothingNewToSayIsSaidOfTheNewestState() {
    send(two, new AddMarble(jar));
    assertThat(sendVersioned(one, new OpenJar(jar, 2)).version()).isEqualTo(2);
  }

  @Test
  void aRefusalIsOfTheNewestState() {
    send(one, new AddMarble(jar));
    send(one, new AddMarble(jar));
    send(two, new PourMarble(jar, other));
    assertThat(sendVersioned(one, new AddMarble(jar)).version()).isEqualTo(5);
  }

  @Test
  void aStreamThatIsOnlyLookedAtIsTheNewest() {
    send(one, new AddMarble(other));
    send(two, new PourMarble(other, jar));
    assertThatThrownBy(() -> send(one, new AddMarbleLike(jar, other)))
        .isInstanceOfSatisfying(Rejection.class, r -> assertThat(r.code()).isEqualTo("jar.bare"));
    send(two, new PourMarble(jar, other));
    assertThat(sendVersioned(one, new AddMarbleLike(jar, other)).version()).isEqualTo(4);
  }

  static Stream<Supplier<Throwable>> failures() {
    return Stream.of(
        () -> new Rejection("jar.cracked", "R-TEST-5", "The jar is cracked."),
        () -> new Unavailable("The database cannot be reached."),
        () -> new IllegalStateException("a defect"),
        () -> new StackOverflowError("a worse one"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatTheHandlerFailsAtIsNotKept(Supplier<Throwable> failure) {
    one.context().getBean(Mishaps.class).let("decide on " + jar, failure);
    assertThatThrownBy(() -> send(one, new AddMarble(jar))).isNotNull();
    one.context().getBean(Mishaps.class).mend("decide on " + jar);
    assertThat(sendVersioned(one, new AddMarble(jar)).version()).isEqualTo(2);
  }

  @Test
  void whatIsNotRecordedIsNotKept() {
    one.context().getBean(LogMishaps.class).beforeNextAppend(() -> new Unavailable("away"));
    assertThatThrownBy(() -> send(one, new AddMarble(jar))).isInstanceOf(Unavailable.class);
    assertThat(sendVersioned(one, new AddMarble(jar)).version()).isEqualTo(2);
  }

  @Test
  void whatIsRecordedThoughNobodyKnewIsFound() {
    one.context().getBean(LogMishaps.class).afterNextAppend(() -> new Unavailable("lost"));
    assertThatThrownBy(() -> send(one, new AddMarble(jar))).isInstanceOf(Unavailable.class);
    assertThat(sendVersioned(one, new OpenJar(jar, 2)).version()).isEqualTo(2);
    assertThat(sendVersioned(one, new AddMarble(jar)).version()).isEqualTo(3);
  }

  @Test
  void whatAnErrorKeepsFromBeingRecordedIsNotKept() {
    one.context()
        .getBean(LogMishaps.class)
        .beforeNextAppend(() -> new StackOverflowError("on the way to the log"));
    assertThatThrownBy(() -> send(one, new AddMarble(jar)))
        .hasCauseInstanceOf(StackOverflowError.class);
    assertThat(sendVersioned(one, new AddMarble(jar)).version()).isEqualTo(2);
  }

  @Test
  void anInterruptedSenderLeavesWhatItsCommandHasDone() {
    CountDownLatch senderHasGone = new CountDownLatch(1);
    one.context().getBean(LogMishaps.class).beforeNextAppend(() -> onceDown(senderHasGone));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> send(one, new AddMarble(jar))).isInstanceOf(Unavailable.class);
    assertThat(Thread.interrupted()).isTrue();
    senderHasGone.countDown();
    await().atMost(PATIENCE).until(() -> now(jar).version() == 2);
    assertThat(sendVersioned(one, new AddMarble(jar)).version()).isEqualTo(3);
  }

  /** Nothing goes wrong, only not sooner than that. */
  private static @Nullable Throwable onceDown(CountDownLatch latch) {
    try {
      latch.await();
      return null;
    } catch (InterruptedException e) {
      return e;
    }
  }

  @Test
  void ofTwoStreamsNeitherIsKeptWhenOneLoses() {
    send(one, new AddMarble(jar));
    send(two, new AddMarble(other));
    send(two, new AddMarble(other));
    assertThatThrownBy(() -> send(one, new PourMarble(jar, other)))
        .isInstanceOfSatisfying(Rejection.class, r -> assertThat(r.code()).isEqualTo("jar.full"));
    assertThat(now(jar)).isEqualTo(new Versioned<>(new Jar(true, 1, 2), 2));
    assertThat(sendVersioned(one, new AddMarble(jar)).version()).isEqualTo(3);
  }

  @Test
  void manyAtOnceOnBothProcessesNeverFillAJarTwice() throws Exception {
    send(two, new ShakeJar(jar));
    List<Future<Boolean>> added = new ArrayList<>();
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 12; i++) {
        Replica replica = i % 2 == 0 ? one : two;
        added.add(senders.submit(() -> fits(replica)));
      }
    }
    int fitted = 0;
    for (Future<Boolean> answer : added) {
      fitted += answer.get() ? 1 : 0;
    }
    assertThat(fitted).isEqualTo(2);
    assertThat(now(jar).value().marbles()).isEqualTo(2);
  }

  private boolean fits(Replica replica) {
    try {
      send(replica, new AddMarble(jar));
      return true;
    } catch (Rejection full) {
      assertThat(full.code()).isEqualTo("jar.full");
      return false;
    }
  }

  @Test
  void noMoreAreKeptThanAreToBe() {
    try (Replica small =
        Replica.start(
            TestPostgres.database("few"),
            Map.of("herald.store.cached-aggregates", 3),
            Statements.class)) {
      List<String> jars = IntStream.range(0, 20).mapToObj(i -> jar + i).toList();
      jars.forEach(each -> send(small, new OpenJar(each, 9)));
      small.context().getBean(Statements.class).sinceLast();
      jars.forEach(each -> send(small, new AddMarble(each)));
      assertThat(small.context().getBean(Statements.class).sinceLast())
          .filteredOn(sql -> sql.isOfACommand() && !sql.isOfAnAppend())
          .hasSizeBetween(17, 20);
    }
  }

  private static Position send(Replica replica, JarCommand command) {
    return replica.commands().send(command, ORIGIN);
  }

  private static Versioned<Position> sendVersioned(Replica replica, JarCommand command) {
    return replica.commands().sendVersioned(command, ORIGIN);
  }

  /** Those of the command itself, and of its append, whoever writes that. */
  private static List<Statement> statementsOf(JarCommand command) {
    Statements statements = one.context().getBean(Statements.class);
    statements.sinceLast();
    try {
      send(one, command);
    } catch (Rejection refused) {
      assertThat(refused.code()).isEqualTo("jar.full");
    }
    return statements.sinceLast().stream()
        .filter(statement -> statement.isOfACommand() || statement.isOfAnAppend())
        .toList();
  }

  private static Versioned<Jar> now(String jar) {
    return one.context()
        .getBean(History.class)
        .now(
            new EventFamily<>("JarAggregate", Jar.JarEvent.class, () -> Jar.NONE, Jar::evolve),
            ORIGIN.hub(),
            jar);
  }
}
