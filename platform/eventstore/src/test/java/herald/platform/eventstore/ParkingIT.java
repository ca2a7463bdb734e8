package herald.platform.eventstore;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.eventstore.jar.Jar.AddMarble;
import herald.platform.eventstore.jar.Jar.OpenJar;
import herald.platform.eventstore.jar.Jar.PourMarble;
import herald.platform.eventstore.jar.JarApplication;
import herald.platform.eventstore.jar.Mishaps;
import herald.platform.eventstore.jar.WhenJarOpenedThenAddAMarble;
import herald.platform.eventstore.log.EventLog;
import herald.platform.kernel.Origin;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Unavailable;
import herald.platform.testing.TestPostgres;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = JarApplication.class, properties = "herald.service=jar-service")
class ParkingIT {

  private static final String READERS = "read.jars";
  private static final String AUTOMATION = "automation.add-a-marble";

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestPostgres.database("parking")
        .properties()
        .forEach((name, value) -> registry.add(name, () -> value));
  }

  @Autowired Commands commands;
  @Autowired Parking parking;
  @Autowired Progress progress;
  @Autowired Replays replays;
  @Autowired HubRows hubRows;
  @Autowired EngineRows engineRows;
  @Autowired EventLog log;
  @Autowired Mishaps mishaps;
  @Autowired WhenJarOpenedThenAddAMarble automation;
  @Autowired EventProcessingConfiguration processing;

  private final Origin origin = Origin.user("hub_a", "usr_1", "req_1");
  private final String jar = "jar_" + UUID.randomUUID();
  private final String other = "jar_" + UUID.randomUUID();

  @AfterEach
  void nothingStaysWrong() {
    mishaps.mendAll();
    engineRows.read(jdbc -> jdbc.sql("delete from parked_events").update());
  }

  private void open(String name) {
    commands.send(new OpenJar(name, 100), origin);
  }

  private void add(String name) {
    commands.send(new AddMarble(name), origin);
  }

  /** Is refused, and so parked at once. */
  private void poison(String what) {
    mishaps.let(what, () -> new Rejection("jar.poison", "R-TEST-3", "That cannot be swallowed."));
  }

  /** Fails, and so is parked at the third time, seconds later. */
  private void failing(String what) {
    mishaps.let(what, () -> new IllegalStateException("cannot be swallowed"));
  }

  /** The readers have done what they can with everything so far. */
  private void handled() {
    assertThat(progress.await(log.refreshHead(), Duration.ofSeconds(20))).isTrue();
  }

  private Optional<ParkedStream> parked(String group, String stream) {
    return parking.list().stream()
        .filter(one -> one.group().equals(group) && one.stream().equals(stream))
        .findFirst();
  }

  private int marbles(String name) {
    return hubRows.in(
        "hub_a",
        jdbc ->
            jdbc.sql("select marbles from jars where jar = ?")
                .param(name)
                .query(Integer.class)
                .optional()
                .orElse(-1));
  }

  @Test
  void poisonParksItsStreamAndTheOthersGoOn() {
    open(jar);
    open(other);
    handled();
    failing("add " + jar);
    add(jar);
    add(other);
    add(jar);
    handled();
    assertThat(marbles(other)).isEqualTo(1);
    assertThat(marbles(jar)).as("what the failed attempts wrote is undone").isZero();
    assertThat(parked(READERS, jar))
        .hasValueSatisfying(
            found -> {
              assertThat(found.events()).isEqualTo(2);
              assertThat(found.event()).isEqualTo("jar.marble-added");
              assertThat(found.hub()).isEqualTo("hub_a");
              assertThat(found.because()).contains("cannot be swallowed");
            });
    assertThat(parked(READERS, other)).isEmpty();
  }

  @Test
  void whatComesLaterIsParkedBehindIt() {
    poison("open " + jar);
    open(jar);
    handled();
    add(jar);
    add(jar);
    handled();
    assertThat(parked(READERS, jar)).map(ParkedStream::events).hasValue(3L);
    assertThat(marbles(jar)).isEqualTo(-1);
  }

  @Test
  void itIsTriedThreeTimesBefore() {
    failing("open " + jar);
    open(jar);
    handled();
    assertThat(mishaps.strikes("open " + jar)).isEqualTo(3);
  }

  @Test
  void anErrorDoesNotEndTheGroup() {
    mishaps.let("open " + jar, StackOverflowError::new);
    open(jar);
    open(other);
    handled();
    assertThat(parked(READERS, jar)).isPresent();
    assertThat(marbles(other)).isZero();
  }

  @Test
  void whatFailsTwiceIsNotParked() {
    mishaps.let("open " + jar, 2, () -> new IllegalStateException("hiccup"));
    open(jar);
    add(jar);
    handled();
    assertThat(marbles(jar)).isEqualTo(1);
    assertThat(parking.list()).isEmpty();
  }

  @Test
  void aRefusalParksAtOnce() {
    String lucky = "lucky" + UUID.randomUUID();
    int before = automation.calls.get();
    commands.send(new OpenJar(lucky, 0), origin);
    await()
        .atMost(20, SECONDS)
        .untilAsserted(
            () ->
                assertThat(parked(AUTOMATION, lucky))
                    .map(ParkedStream::because)
                    .hasValue("jar.full (R-TEST-2): The jar is full."));
    assertThat(automation.calls.get()).isEqualTo(before + 1);
    handled();
    assertThat(marbles(lucky)).as("parked in one group, handled in the other").isZero();

    String next = "lucky" + UUID.randomUUID();
    commands.send(new OpenJar(next, 1), origin);
    await().atMost(10, SECONDS).untilAsserted(() -> assertThat(marbles(next)).isEqualTo(1));
  }

  @Test
  void whatPassesIsWaitedForAsLongAsItTakes() {
    mishaps.let("open " + jar, 4, () -> new Unavailable("access is away"));
    mishaps.let("open " + other, 4, () -> new SQLException("lost a race", "40001"));
    open(jar);
    open(other);
    assertThat(progress.await(log.refreshHead(), Duration.ofSeconds(60))).isTrue();
    assertThat(mishaps.strikes("open " + jar)).isGreaterThan(4);
    assertThat(mishaps.strikes("open " + other)).isGreaterThan(4);
    assertThat(marbles(jar)).isZero();
    assertThat(marbles(other)).isZero();
    assertThat(parking.list()).isEmpty();
  }

  private void asOneBatch(Runnable commands) {
    StreamingEventProcessor readers =
        processing.eventProcessor(READERS, StreamingEventProcessor.class).orElseThrow();
    readers.shutDown();
    commands.run();
    readers.start();
    handled();
  }

  @Test
  void aBatchLosesTheOneThatFailsAndNothingElse() {
    List<String> jars = IntStream.range(0, 40).mapToObj(i -> jar + "_" + i).toList();
    poison("add " + jars.get(20));
    asOneBatch(
        () -> {
          jars.forEach(this::open);
          jars.forEach(this::add);
        });
    for (String one : jars) {
      assertThat(marbles(one)).as(one).isEqualTo(one.equals(jars.get(20)) ? 0 : 1);
    }
    assertThat(parking.list()).extracting(ParkedStream::stream).containsExactly(jars.get(20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"open ", "add "})
  void aBatchLosesTheOneThatTheDatabaseRefusesAndNothingElse(String what) {
    List<String> jars = IntStream.range(0, 40).mapToObj(i -> jar + "_" + i).toList();
    mishaps.spoil(what + jars.get(20));
    asOneBatch(
        () -> {
          jars.forEach(this::open);
          jars.forEach(this::add);
          jars.forEach(this::add);
        });
    int left = what.equals("open ") ? -1 : 0;
    for (String one : jars) {
      assertThat(marbles(one)).as(one).isEqualTo(one.equals(jars.get(20)) ? left : 2);
    }
    assertThat(parking.list())
        .singleElement()
        .satisfies(
            parked -> {
              assertThat(parked.stream()).isEqualTo(jars.get(20));
              assertThat(parked.because()).contains("null value").doesNotContain("Batch entry");
            });

    mishaps.mendAll();
    assertThat(parking.release(READERS, jars.get(20)).left()).isZero();
    assertThat(marbles(jars.get(20))).isEqualTo(2);
  }

  @Test
  void aHandlerThatAsksSeesWhatItsBatchHasWritten() {
    asOneBatch(
        () -> {
          open(jar);
          add(jar);
          add(jar);
          open(other);
          commands.send(new PourMarble(jar, other), origin);
          add(jar);
        });
    assertThat(marbles(jar)).isEqualTo(2);
    assertThat(marbles(other)).isEqualTo(1);
  }

  @Test
  void aBatchOfTwoHubsWritesEachInItsOwn() {
    Origin another = Origin.user("hub_b", "usr_2", "req_2");
    asOneBatch(
        () -> {
          open(jar);
          commands.send(new OpenJar(other, 100), another);
          add(jar);
          commands.send(new AddMarble(other), another);
          add(jar);
        });
    assertThat(marbles(jar)).isEqualTo(2);
    assertThat(marbles(other)).as("not in this hub").isEqualTo(-1);
    int there =
        hubRows.in(
            "hub_b",
            jdbc ->
                jdbc.sql("select marbles from jars where jar = ?")
                    .param(other)
                    .query(Integer.class)
                    .single());
    assertThat(there).isEqualTo(1);
    assertThat(parking.list()).isEmpty();
  }

  @Test
  void aReleaseAfterMendingGoesOnInOrder() {
    poison("open " + jar);
    open(jar);
    add(jar);
    add(jar);
    handled();
    mishaps.mend("open " + jar);
    assertThat(parking.release(READERS, jar)).isEqualTo(new Released(3, 0, ""));
    assertThat(marbles(jar)).as("the jar was there before its marbles").isEqualTo(2);
    add(jar);
    handled();
    assertThat(marbles(jar)).isEqualTo(3);
    assertThat(parking.list()).isEmpty();
  }

  @Test
  void aReleaseStopsAtTheFirstFailureAndKeepsTheRest() {
    poison("open " + jar);
    open(jar);
    add(jar);
    add(jar);
    handled();
    Released nothing = parking.release(READERS, jar);
    assertThat(nothing.released()).isZero();
    assertThat(nothing.left()).isEqualTo(3);
    assertThat(nothing.because()).contains("cannot be swallowed");
    assertThat(marbles(jar)).isEqualTo(-1);

    mishaps.mend("open " + jar);
    poison("add " + jar);
    Released one = parking.release(READERS, jar);
    assertThat(one.released()).isEqualTo(1);
    assertThat(one.left()).isEqualTo(2);
    assertThat(marbles(jar)).isZero();
  }

  @Test
  void twoReleasesAtOnceDoNothingTwice() {
    open(jar);
    poison("add " + jar);
    IntStream.range(0, 30).forEach(i -> add(jar));
    handled();
    mishaps.mend("add " + jar);
    List<CompletableFuture<Released>> both =
        engineRows.inTransaction(
            "hub_a",
            holdingTheRow -> {
              holdingTheRow.sql("update jars set marbles = 0 where jar = ?").param(jar).update();
              var releases = Stream.generate(this::releasing).limit(2).toList();
              await().atMost(5, SECONDS).until(() -> waiting() == 2);
              return releases;
            });
    assertThat(both.stream().map(CompletableFuture::join).mapToInt(Released::released).sum())
        .isEqualTo(30);
    assertThat(marbles(jar)).isEqualTo(30);
  }

  private CompletableFuture<Released> releasing() {
    return CompletableFuture.supplyAsync(
        () -> parking.release(READERS, jar), Thread::startVirtualThread);
  }

  private int waiting() {
    return hubRows.in(
        "hub_a",
        jdbc ->
            jdbc.sql(
                    """
                    select count(*) from pg_locks where not granted
                    and pid in (select pid from pg_stat_activity where datname = current_database())""")
                .query(Integer.class)
                .single());
  }

  @Test
  void whatArrivesDuringAReleaseComesBehindIt() {
    poison("open " + jar);
    open(jar);
    IntStream.range(0, 20).forEach(i -> add(jar));
    handled();
    mishaps.mend("open " + jar);
    CompletableFuture<Released> release = releasing();
    IntStream.range(0, 20).forEach(i -> add(jar));
    assertThat(release.join().left()).isZero();
    handled();
    assertThat(marbles(jar)).isEqualTo(40);
    assertThat(parking.list()).isEmpty();
  }

  @Test
  void aReplayStartsAfresh() {
    poison("open " + jar);
    open(jar);
    add(jar);
    handled();
    assertThat(parked(READERS, jar)).isPresent();
    mishaps.mend("open " + jar);
    replays.replay(READERS);
    await().atMost(20, SECONDS).untilAsserted(() -> assertThat(marbles(jar)).isEqualTo(1));
    assertThat(parking.list()).isEmpty();
  }

  @Test
  void onlyAReplayedGroupIsStartedAfresh() {
    String lucky = "lucky" + UUID.randomUUID();
    commands.send(new OpenJar(lucky, 0), origin);
    await().atMost(20, SECONDS).until(() -> parked(AUTOMATION, lucky).isPresent());
    replays.replay(READERS);
    handled();
    assertThat(parked(AUTOMATION, lucky)).isPresent();
  }

  @Test
  void theHubWhoseRowsHaveGapsCanTell() {
    assertThat(leavesGaps("hub_a")).isFalse();
    poison("open " + jar);
    open(jar);
    handled();
    assertThat(leavesGaps("hub_a")).isTrue();
    assertThat(leavesGaps("hub_b")).isFalse();
    mishaps.mend("open " + jar);
    parking.release(READERS, jar);
    assertThat(leavesGaps("hub_a")).isFalse();
  }

  private boolean leavesGaps(String hub) {
    return hubRows.read(hub, jdbc -> "").gaps();
  }

  private void park(String group, String stream, boolean replayed) {
    engineRows.read(
        jdbc ->
            jdbc.sql(
                    """
                    insert into parked_events
                    select ?, position, stream, hub_id, ?, 'old', now() from events where stream = ?""")
                .params(group, replayed, stream)
                .update());
  }

  @Test
  void whatWasParkedInAReplayIsReleasedAsInAReplay() {
    String lucky = "lucky" + UUID.randomUUID();
    commands.send(new OpenJar(lucky, 0), origin);
    await().atMost(20, SECONDS).until(() -> parked(AUTOMATION, lucky).isPresent());
    int calls = automation.calls.get();
    engineRows.read(jdbc -> jdbc.sql("delete from parked_events").update());
    park(AUTOMATION, lucky, true);
    assertThat(parking.release(AUTOMATION, lucky)).isEqualTo(new Released(1, 0, ""));
    assertThat(automation.calls.get()).as("what acts does not act on the past").isEqualTo(calls);

    park(AUTOMATION, lucky, false);
    assertThat(parking.release(AUTOMATION, lucky).because()).contains("The jar is full.");
    assertThat(automation.calls.get()).isEqualTo(calls + 1);
  }

  @Test
  void aGroupThatIsNotThereReleasesNothing() {
    assertThat(parking.release("read.jugs", jar)).isEqualTo(new Released(0, 0, ""));
    open(jar);
    park("read.jugs", jar, false);
    Released old = parking.release("read.jugs", jar);
    assertThat(old.left()).isEqualTo(1);
    assertThat(old.because()).contains("no group read.jugs");
  }
}
