package herald.platform.eventstore;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.eventstore.Rebuilding.State;
import herald.platform.eventstore.jar.Jar.AddMarble;
import herald.platform.eventstore.jar.Jar.OpenJar;
import herald.platform.eventstore.jar.JarApplication;
import herald.platform.eventstore.jar.JarGate;
import herald.platform.eventstore.jar.Mishaps;
import herald.platform.eventstore.log.EventLog;
import herald.platform.kernel.Origin;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Unavailable;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A read model is rebuilt beside the rows that serve. */
@Tag("R-AUD-2")
@SpringBootTest(classes = JarApplication.class, properties = "herald.service=jar-service")
class RebuildingIT {

  private static final String READERS = "read.jars";
  private static final TestDatabase DATABASE = TestPostgres.database("rebuilt");

  /** What no event says; it is there as long as the old rows are. */
  private static final int DAMAGED = 77;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    DATABASE.properties().forEach((name, value) -> registry.add(name, () -> value));
  }

  @Autowired Commands commands;
  @Autowired Parking parking;
  @Autowired Progress progress;
  @Autowired Replays replays;
  @Autowired HubRows hubRows;
  @Autowired EngineRows engineRows;
  @Autowired EventLog log;
  @Autowired Mishaps mishaps;
  @Autowired JarGate gate;

  private final Origin origin = Origin.user("hub_a", "usr_1", "req_1");
  private final String jar = "jar_" + UUID.randomUUID();

  @AfterEach
  void nothingGoesOn() {
    gate.open();
    mishaps.mendAll();
    replays.stop(READERS);
    await().atMost(30, SECONDS).until(() -> replays.rebuilding(READERS).done());
    engineRows.read(jdbc -> jdbc.sql("delete from parked_events").update());
  }

  private long open(String name) {
    return commands.send(new OpenJar(name, 100), origin).position();
  }

  private long add(String name) {
    return commands.send(new AddMarble(name), origin).position();
  }

  private void handled() {
    assertThat(progress.await(log.refreshHead(), Duration.ofSeconds(20))).isTrue();
  }

  private void aDamagedJarWithOneMarble() {
    open(jar);
    add(jar);
    handled();
    engineRows.inTransaction(
        "hub_a",
        jdbc ->
            jdbc.sql("update jars set marbles = ? where jar = ?").params(DAMAGED, jar).update());
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

  private void rebuildUntilTheGate() {
    gate.hold(jar);
    assertThat(replays.replay(READERS)).isTrue();
    await().atMost(20, SECONDS).until(gate::holds);
  }

  private Rebuilding ended() {
    await().atMost(30, SECONDS).until(() -> replays.rebuilding(READERS).done());
    return replays.rebuilding(READERS);
  }

  private List<String> copies() {
    return engineRows.read(
        jdbc ->
            jdbc.sql("select tablename from pg_tables where schemaname = 'rebuild'")
                .query(String.class)
                .list());
  }

  @Test
  void theOldRowsServeUntilTheNewOnesAreComplete() {
    aDamagedJarWithOneMarble();
    rebuildUntilTheGate();
    assertThat(marbles(jar)).isEqualTo(DAMAGED);
    assertThat(copies()).containsExactly("jars");

    String meanwhile = jar + "_meanwhile";
    open(meanwhile);
    long added = add(meanwhile);
    assertThat(progress.await(added, Duration.ofSeconds(10))).as("the old rows get on").isTrue();
    assertThat(marbles(meanwhile)).isEqualTo(1);

    gate.open();
    Rebuilding rebuilt = ended();
    assertThat(rebuilt.state()).isEqualTo(State.DONE);
    assertThat(rebuilt.position()).isGreaterThanOrEqualTo(added);
    assertThat(marbles(jar)).isEqualTo(1);
    assertThat(marbles(meanwhile)).isEqualTo(1);
    assertThat(copies()).isEmpty();
    add(meanwhile);
    handled();
    assertThat(marbles(meanwhile)).isEqualTo(2);
  }

  @Test
  void nobodyEverSeesFewerRows() {
    IntStream.range(0, 50).forEach(i -> open(jar + i));
    handled();
    CompletableFuture<Integer> reader =
        CompletableFuture.supplyAsync(
            () -> {
              int seen = 50;
              while (seen == 50 && !Thread.currentThread().isInterrupted()) {
                seen = jarsOfThisTest();
                if (replays.rebuilding(READERS).state() == State.DONE) {
                  return Math.min(seen, jarsOfThisTest());
                }
              }
              return seen;
            });
    replays.replay(READERS);
    assertThat(reader.orTimeout(30, SECONDS).join()).isEqualTo(50);
    assertThat(ended().state()).isEqualTo(State.DONE);
  }

  private int jarsOfThisTest() {
    return hubRows.in(
        "hub_a",
        jdbc ->
            jdbc.sql("select count(*) from jars where starts_with(jar, ?)")
                .param(jar)
                .query(Integer.class)
                .single());
  }

  @Test
  void whatIsAppendedAllTheTimeIsInOnce() {
    List<String> jars = IntStream.range(0, 40).mapToObj(i -> jar + "_" + i).toList();
    jars.forEach(this::open);
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              for (int round = 0; round < 10; round++) {
                jars.forEach(this::add);
              }
            });
    while (!writer.isDone()) {
      replays.replay(READERS);
      assertThat(ended().state()).isEqualTo(State.DONE);
    }
    writer.join();
    handled();
    assertThat(jars).allSatisfy(one -> assertThat(marbles(one)).isEqualTo(10));
  }

  @Test
  void isStoppedWithoutATrace() {
    aDamagedJarWithOneMarble();
    rebuildUntilTheGate();
    assertThat(replays.stop(READERS)).isTrue();
    gate.open();
    assertThat(ended().state()).isEqualTo(State.STOPPED);
    assertThat(marbles(jar)).isEqualTo(DAMAGED);
    assertThat(copies()).isEmpty();
    assertThat(replays.stop(READERS)).as("none goes on").isFalse();

    assertThat(replays.replay(READERS)).isTrue();
    assertThat(ended().state()).isEqualTo(State.DONE);
    assertThat(marbles(jar)).isEqualTo(1);
  }

  @Test
  void aSecondRequestJoinsTheFirst() {
    aDamagedJarWithOneMarble();
    rebuildUntilTheGate();
    assertThat(replays.replay(READERS)).isFalse();
    gate.open();
    assertThat(ended().state()).isEqualTo(State.DONE);
    assertThat(replays.replay(READERS)).isTrue();
    assertThat(ended().state()).isEqualTo(State.DONE);
  }

  @Test
  void tellsHowFarItIs() {
    aDamagedJarWithOneMarble();
    rebuildUntilTheGate();
    Rebuilding going = replays.rebuilding(READERS);
    assertThat(going.state()).isEqualTo(State.RUNNING);
    assertThat(going.done()).isFalse();
    assertThat(going.position()).isLessThan(going.until());
    gate.open();
    Rebuilding rebuilt = ended();
    assertThat(rebuilt.position()).isEqualTo(rebuilt.until()).isPositive();
    assertThat(rebuilt.perSecond()).isPositive();
  }

  @Test
  void whatOnlyTheNewRowsWouldLackEndsIt() {
    aDamagedJarWithOneMarble();
    mishaps.let("add " + jar, () -> new Rejection("jar.poison", "R-TEST-3", "No."));
    replays.replay(READERS);
    Rebuilding failed = ended();
    assertThat(failed.state()).isEqualTo(State.FAILED);
    assertThat(failed.because()).contains("jar.poison");
    assertThat(marbles(jar)).isEqualTo(DAMAGED);
    assertThat(parking.list()).isEmpty();
    assertThat(copies()).isEmpty();
  }

  @Test
  void whatTheOldRowsLackMayBeLackingInTheNewOnes() {
    open(jar);
    handled();
    mishaps.let("add " + jar, () -> new Rejection("jar.poison", "R-TEST-3", "No."));
    add(jar);
    add(jar);
    handled();
    replays.replay(READERS);
    assertThat(ended().state()).isEqualTo(State.DONE);
    assertThat(parking.list())
        .singleElement()
        .satisfies(
            parked -> {
              assertThat(parked.group()).isEqualTo(READERS);
              assertThat(parked.stream()).isEqualTo(jar);
              assertThat(parked.events()).isEqualTo(2);
            });
    mishaps.mendAll();
    assertThat(parking.release(READERS, jar)).isEqualTo(new Released(2, 0, ""));
    assertThat(marbles(jar)).isEqualTo(2);
  }

  @Test
  void whatPassesIsWaitedFor() {
    aDamagedJarWithOneMarble();
    mishaps.let("open " + jar, 2, () -> new Unavailable("access is away"));
    replays.replay(READERS);
    await()
        .atMost(20, SECONDS)
        .until(() -> replays.rebuilding(READERS).because().contains("access is away"));
    assertThat(ended().state()).isEqualTo(State.DONE);
    assertThat(marbles(jar)).isEqualTo(1);
  }

  @Test
  void whoeverReadsForLongKeepsTheNewRowsWaitingAndNobodyElse() throws Exception {
    aDamagedJarWithOneMarble();
    try (Connection reader = DATABASE.asApp()) {
      reader.setAutoCommit(false);
      reader.createStatement().execute("select from jars");
      replays.replay(READERS);
      await()
          .atMost(20, SECONDS)
          .until(() -> replays.rebuilding(READERS).because().contains("in use"));
      for (int i = 0; i < 20; i++) {
        assertThat(marbles(jar)).isEqualTo(DAMAGED);
      }
      long added = add(jar);
      assertThat(progress.await(added, Duration.ofSeconds(10))).isTrue();
      reader.rollback();
      assertThat(ended().state()).isEqualTo(State.DONE);
    }
    assertThat(marbles(jar)).isEqualTo(2);
  }

  @Test
  void aTableThatIsAlteredMeanwhileStaysAsItIs() throws Exception {
    aDamagedJarWithOneMarble();
    rebuildUntilTheGate();
    try (Connection owner = DATABASE.asOwner()) {
      owner.createStatement().execute("alter table jars add column lid text");
      gate.open();
      Rebuilding failed = ended();
      assertThat(failed.state()).isEqualTo(State.FAILED);
      assertThat(failed.because()).contains("jars was altered");
      assertThat(marbles(jar)).isEqualTo(DAMAGED);
      owner.createStatement().execute("alter table jars drop column lid");
    }
  }

  @Test
  void whoeverIsCutOffBeginsAfresh() throws Exception {
    List<String> jars = IntStream.range(0, 60).mapToObj(i -> jar + "_" + i).toList();
    jars.forEach(this::open);
    jars.forEach(this::add);
    handled();
    try (Connection superuser = DATABASE.asSuperuser()) {
      int cuts = 0;
      for (int i = 0; i < 40; i++) {
        replays.replay(READERS);
        for (int reads = 0; reads <= i % 10; reads++) {
          assertThat(jarsOfThisTest()).isEqualTo(60);
        }
        cuts += cut(superuser, "true");
      }
      assertThat(cuts).isPositive();
    }
    assertThat(ended().state()).isEqualTo(State.DONE);
    assertThat(copies()).isEmpty();
    assertThat(jars).allSatisfy(one -> assertThat(marbles(one)).isEqualTo(1));
  }

  @Test
  void whoeverIsCutOffAtTheLastStepLeavesTheOldRows() throws Exception {
    aDamagedJarWithOneMarble();
    try (Connection superuser = DATABASE.asSuperuser();
        Connection reader = DATABASE.asApp()) {
      reader.setAutoCommit(false);
      reader.createStatement().execute("select from jars");
      replays.replay(READERS);
      await()
          .atMost(20, SECONDS)
          .pollInterval(Duration.ofMillis(5))
          .until(() -> cut(superuser, "wait_event_type = 'Lock'") == 1);
      reader.rollback();
    }
    assertThat(marbles(jar)).isIn(DAMAGED, 1);
    assertThat(ended().state()).isEqualTo(State.DONE);
    assertThat(marbles(jar)).isEqualTo(1);
    assertThat(copies()).isEmpty();
  }

  /** Whatever the owner role is doing. */
  private static int cut(Connection superuser, String when) throws Exception {
    try (var row =
        superuser
            .createStatement()
            .executeQuery(
                """
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                where application_name like '%-rebuild' and datname = current_database() and\s"""
                    + when)) {
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void requestsDoNotSeeTheCopies() {
    aDamagedJarWithOneMarble();
    rebuildUntilTheGate();
    assertThat(
            hubRows.<Boolean>in(
                "hub_a",
                jdbc ->
                    jdbc.sql("select has_schema_privilege('rebuild', 'usage')")
                        .query(Boolean.class)
                        .single()))
        .isFalse();
  }
}
