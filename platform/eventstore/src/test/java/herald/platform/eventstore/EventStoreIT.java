package herald.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import herald.platform.eventstore.jar.Jar;
import herald.platform.eventstore.jar.Jar.AddMarble;
import herald.platform.eventstore.jar.Jar.JarEvent;
import herald.platform.eventstore.jar.Jar.MarbleAdded;
import herald.platform.eventstore.jar.Jar.MarbleTaken;
import herald.platform.eventstore.jar.Jar.OpenJar;
import herald.platform.eventstore.jar.Jar.PourMarble;
import herald.platform.eventstore.jar.JarApplication;
import herald.platform.eventstore.jar.Mishaps;
import herald.platform.eventstore.jar.WhenJarOpenedThenAddAMarble;
import herald.platform.eventstore.log.EventLog;
import herald.platform.kernel.Origin;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Versioned;
import herald.platform.testing.TestPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = JarApplication.class, properties = "herald.service=jar-service")
class EventStoreIT {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestPostgres.database("jar")
        .properties()
        .forEach((name, value) -> registry.add(name, () -> value));
  }

  @Autowired Commands commands;
  @Autowired Mishaps mishaps;
  @Autowired HubRows hubRows;
  @Autowired EngineRows engineRows;
  @Autowired Progress progress;
  @Autowired Replays replays;
  @Autowired History history;
  @Autowired EventLog log;
  @Autowired EventFamily<Jar, JarEvent> jars;
  @Autowired WhenJarOpenedThenAddAMarble automation;

  private final Origin origin = Origin.user("hub_a", "usr_1", "req_1");
  private final String jar = "jar_" + UUID.randomUUID();

  @Test
  void aCommandAnswersTheDurablePositionOfItsLastEvent() {
    Position opened = commands.send(new OpenJar(jar, 2), origin);
    Position added = commands.send(new AddMarble(jar), origin);
    assertThat(added.position()).isGreaterThan(opened.position());
    assertThat(added.toString()).startsWith("jar-service@1.");
    assertThat(history.stream("hub_a", jar))
        .extracting(StoredEvent::name)
        .containsExactly("jar.opened", "jar.marble-added");
    assertThat(history.stream("hub_a", jar).getLast().position()).isEqualTo(added.position());
  }

  @Test
  void aRefusalStoresNothingAndArrivesUnwrapped() {
    commands.send(new OpenJar(jar, 0), origin);
    assertThatThrownBy(() -> commands.send(new AddMarble(jar), origin))
        .isInstanceOfSatisfying(Rejection.class, r -> assertThat(r.rule()).isEqualTo("R-TEST-2"));
    assertThat(history.stream("hub_a", jar)).hasSize(1);
  }

  @Test
  void nothingIsStoredOfAHandlerThatFailsInAnyWay() {
    commands.send(new OpenJar(jar, 3), origin);
    mishaps.let("decide on " + jar, () -> new IOException("the lid is stuck"));
    assertThatThrownBy(() -> commands.send(new AddMarble(jar), origin))
        .hasRootCauseInstanceOf(IOException.class);
    assertThat(history.stream("hub_a", jar)).hasSize(1);
    mishaps.mend("decide on " + jar);
    commands.send(new AddMarble(jar), origin);
    assertThat(history.stream("hub_a", jar)).hasSize(2);
  }

  @Test
  void aRepeatedCommandHasNothingNewToSay() {
    commands.send(new OpenJar(jar, 1), origin);
    Position repeated = commands.send(new OpenJar(jar, 1), origin);
    assertThat(history.stream("hub_a", jar)).hasSize(1);
    assertThat(repeated.position()).isPositive();
  }

  @Test
  void twoStreamsAreWrittenTogetherOrNotAtAll() {
    String full = "jar_" + UUID.randomUUID();
    commands.send(new OpenJar(jar, 1), origin);
    commands.send(new AddMarble(jar), origin);
    commands.send(new OpenJar(full, 0), origin);
    assertThatThrownBy(() -> commands.send(new PourMarble(jar, full), origin))
        .isInstanceOf(Rejection.class);
    assertThat(history.stream("hub_a", jar)).hasSize(2);

    String empty = "jar_" + UUID.randomUUID();
    commands.send(new OpenJar(empty, 1), origin);
    commands.send(new PourMarble(jar, empty), origin);
    StoredEvent taken = history.stream("hub_a", jar).getLast();
    StoredEvent put = history.stream("hub_a", empty).getLast();
    assertThat(taken.event()).isEqualTo(new MarbleTaken(jar));
    assertThat(taken.revision()).isEqualTo(2);
    assertThat(put.event()).isEqualTo(new MarbleAdded(empty));
    assertThat(put.position()).isEqualTo(taken.position() + 1);
  }

  @Test
  void aCommandAnswersTheVersionOfItsOwnStream() {
    String other = jar + "_other";
    assertThat(commands.sendVersioned(new OpenJar(jar, 2), origin).version()).isEqualTo(1);
    assertThat(commands.sendVersioned(new AddMarble(jar), origin).version()).isEqualTo(2);
    assertThat(commands.sendVersioned(new OpenJar(jar, 2), origin).version()).isEqualTo(2);
    commands.send(new OpenJar(other, 2), origin);
    Versioned<Position> poured = commands.sendVersioned(new PourMarble(jar, other), origin);
    assertThat(poured.version()).isEqualTo(3);
    assertThat(history.now(jars, "hub_a", jar)).isEqualTo(new Versioned<>(new Jar(true, 0, 2), 3));
    assertThat(history.now(jars, "hub_a", jar + "_none").version()).isZero();
  }

  @Test
  void aHandlerIsToldTheVersionOfTheStream() {
    commands.send(new OpenJar(jar, 3), origin);
    commands.send(new AddMarble(jar), origin);
    read(commands.send(new AddMarble(jar), origin));
    assertThat(
            hubRows.<Long>in(
                "hub_a",
                jdbc ->
                    jdbc.sql("select version from jars where jar = ?")
                        .param(jar)
                        .query(Long.class)
                        .single()))
        .isEqualTo(3);
  }

  @Test
  void positionsHaveNoGapsAndNothingIsLostWhenManyWriteAtOnce() throws Exception {
    commands.send(new OpenJar(jar, 1000), origin);
    long before = log.head();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Position>> sent =
          IntStream.range(0, 200)
              .mapToObj(
                  i ->
                      callers.submit(
                          () ->
                              commands.send(
                                  i % 2 == 0 ? new AddMarble(jar) : new OpenJar(jar + i, 1),
                                  origin)))
              .toList();
      for (Future<Position> position : sent) {
        position.get();
      }
    }
    long[] positions =
        log.after(before, 10_000).stream().mapToLong(entry -> entry.position()).toArray();
    assertThat(positions)
        .containsExactly(LongStream.rangeClosed(before + 1, before + positions.length).toArray());
    assertThat(history.stream("hub_a", jar)).hasSize(101);
    assertThat(history.stream("hub_a", jar))
        .extracting(StoredEvent::version)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 101).boxed().toList());
  }

  @Test
  @Tag("R-ACC-3")
  void anotherHubsStreamIsAsEmptyAsAnUnknownOne() {
    commands.send(new OpenJar(jar, 5), origin);
    Origin other = Origin.user("hub_b", "usr_2", "req_2");
    assertThatThrownBy(() -> commands.send(new AddMarble(jar), other))
        .isInstanceOfSatisfying(
            Rejection.class, r -> assertThat(r.kind()).isEqualTo(Rejection.Kind.UNKNOWN));
    assertThat(history.stream("hub_b", jar)).isEmpty();
    assertThat(history.stateAt(jars, "hub_b", jar, Instant.MAX)).isEqualTo(Jar.NONE);
  }

  @Test
  @Tag("R-ACC-3")
  void anotherHubsIdCannotBeTakenEither() {
    commands.send(new OpenJar(jar, 5), origin);
    Origin other = Origin.user("hub_b", "usr_2", "req_2");
    assertThatThrownBy(() -> commands.send(new OpenJar(jar, 5), other))
        .isInstanceOfSatisfying(
            Rejection.class, r -> assertThat(r.kind()).isEqualTo(Rejection.Kind.UNKNOWN));
    assertThat(history.stream("hub_b", jar)).isEmpty();
  }

  @Test
  void aTransactionStaysInItsHub() {
    assertThatThrownBy(
            () ->
                engineRows.inTransaction(
                    "hub_a", outer -> engineRows.inTransaction("hub_b", inner -> "never")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("hub_a");
  }

  @Test
  void requestsSeeTheRowsOfTheirHubAlone() {
    read(commands.send(new OpenJar(jar, 5), origin));
    assertThat(rowsOf("hub_a")).isEqualTo(1);
    assertThat(rowsOf("hub_b")).isZero();
    assertThatThrownBy(
            () ->
                hubRows.in(
                    "hub_b",
                    jdbc -> jdbc.sql("insert into jars values ('hub_a', 'x', 1, 1, 1)").update()))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void aHandlerCannotWriteIntoAnotherHub() {
    assertThatThrownBy(
            () ->
                engineRows.inTransaction(
                    "hub_b",
                    jdbc -> jdbc.sql("insert into jars values ('hub_a', 'x', 1, 1, 1)").update()))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void theRolesAreNeitherSuperuserNorOwnerNorExempt() {
    String question =
        """
        select not rolsuper and not rolbypassrls
          and not exists (select 1 from pg_class where relowner = pg_roles.oid)
        from pg_roles where rolname = current_user""";
    assertThat(
            hubRows.<Boolean>in("hub_a", jdbc -> jdbc.sql(question).query(Boolean.class).single()))
        .isTrue();
    assertThat(engineRows.<Boolean>read(jdbc -> jdbc.sql(question).query(Boolean.class).single()))
        .isTrue();
    assertThat(
            hubRows.<String>in(
                "hub_a", jdbc -> jdbc.sql("select current_user").query(String.class).single()))
        .endsWith("_app");
  }

  @Test
  void nobodyAltersOrRemovesAnEvent() {
    commands.send(new OpenJar(jar, 5), origin);
    for (String change :
        List.of("delete from events", "update events set name = 'x'", "truncate events")) {
      assertThatThrownBy(() -> engineRows.read(jdbc -> jdbc.sql(change).update()))
          .hasStackTraceContaining("permission denied");
      assertThatThrownBy(() -> hubRows.in("hub_a", jdbc -> jdbc.sql(change).update()))
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void anAutomationsCommandIsDurableWhenItReturns() {
    String lucky = "lucky" + UUID.randomUUID();
    commands.send(new OpenJar(lucky, 5), origin);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(history.stream("hub_a", lucky)).hasSize(2));
    Origin stored = history.stream("hub_a", lucky).getLast().origin();
    assertThat(stored.actor()).isEqualTo("automation:add-a-marble");
    assertThat(stored.cause()).isEqualTo(history.stream("hub_a", lucky).getFirst().eventId());
  }

  @Test
  @Tag("R-AUD-2")
  void aDeletedRowIsBackAfterAReplayAndNothingElseHappens() {
    String lucky = "lucky" + UUID.randomUUID();
    commands.send(new OpenJar(lucky, 5), origin);
    await().atMost(Duration.ofSeconds(10)).until(() -> history.stream("hub_a", lucky).size() == 2);
    read(new Position("jar-service", 1, log.head()));
    assertThat(marbles(lucky)).isEqualTo(1);
    int calls = automation.calls.get();
    engineRows.read(jdbc -> jdbc.sql("delete from jars where jar = ?").param(lucky).update());

    replays.replay("read.jars");

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(marbles(lucky)).isEqualTo(1));
    read(new Position("jar-service", 1, log.head()));
    assertThat(history.stream("hub_a", lucky)).hasSize(2);
    assertThat(automation.calls.get()).isEqualTo(calls);
  }

  @Test
  @Tag("R-MAIL-7")
  void onlyKnownReadGroupsCanBeReplayed() {
    assertThatThrownBy(() -> replays.replay("read.jugs")).hasMessageContaining("read.jars");
    assertThatThrownBy(() -> replays.replay("automation.add-a-marble"))
        .hasMessageContaining("only read.*");
  }

  @Test
  @Tag("R-AUD-2")
  void aStateCanBeAskedForAtAnyMoment() {
    commands.send(new OpenJar(jar, 5), origin);
    commands.send(new AddMarble(jar), origin);
    Instant then = history.stream("hub_a", jar).getLast().at();
    commands.send(new AddMarble(jar), origin);
    assertThat(history.stateAt(jars, "hub_a", jar, Instant.EPOCH)).isEqualTo(Jar.NONE);
    assertThat(history.stateAt(jars, "hub_a", jar, then).marbles()).isPositive();
    assertThat(history.stateAt(jars, "hub_a", jar, Instant.MAX).marbles()).isEqualTo(2);
  }

  private void read(Position position) {
    assertThat(progress.await(position.position(), Duration.ofSeconds(10))).isTrue();
  }

  private long rowsOf(String hub) {
    return hubRows.in(
        hub,
        jdbc ->
            jdbc.sql("select count(*) from jars where jar = ?")
                .param(jar)
                .query(Long.class)
                .single());
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
}
