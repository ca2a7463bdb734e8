package herald.platform.eventstore.snapshots;

import static herald.platform.eventstore.Replica.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventFamily;
import herald.platform.eventstore.History;
import herald.platform.eventstore.HubRows;
import herald.platform.eventstore.Replica;
import herald.platform.eventstore.jar.Jar;
import herald.platform.eventstore.jar.Jar.AddMarble;
import herald.platform.eventstore.jar.Jar.JarCommand;
import herald.platform.eventstore.jar.Jar.JarEvent;
import herald.platform.eventstore.jar.Jar.OpenJar;
import herald.platform.eventstore.jar.Jar.PourMarble;
import herald.platform.eventstore.jar.Jar.ShakeJar;
import herald.platform.eventstore.log.Entry;
import herald.platform.eventstore.log.EventLog;
import herald.platform.eventstore.log.EventReader;
import herald.platform.eventstore.log.StreamReader.Reading;
import herald.platform.kernel.Origin;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Versioned;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * A process that keeps no aggregates, so that every command reads, and takes ten events for many.
 */
@ExtendWith(OutputCaptureExtension.class)
class SnapshotsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MANY = 10;
  private static final EventFamily<Jar, JarEvent> FAMILY =
      new EventFamily<>("JarAggregate", JarEvent.class, () -> Jar.NONE, Jar::evolve);

  private static TestDatabase database;
  private static Replica replica;

  private final String jar = "jar_" + UUID.randomUUID();

  @BeforeAll
  static void start() {
    database = TestPostgres.database("snaps");
    replica =
        Replica.start(
            database,
            Map.of(
                "herald.store.cached-aggregates",
                0,
                "herald.store.snapshot-after",
                MANY,
                "logging.level." + SnapshotWriter.class.getName(),
                "debug"));
  }

  @AfterAll
  static void stop() {
    replica.close();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20261128, 815})
  void aStateIsTheSameWithASnapshotAsWithout(long seed) {
    Random random = new Random(seed);
    List<String> jars = List.of(jar + "a", jar + "b", jar + "c");
    jars.forEach(each -> send(new OpenJar(each, 4)));
    int used = 0;
    for (int i = 0; i < 150; i++) {
      String one = jars.get(random.nextInt(jars.size()));
      String other = jars.get((jars.indexOf(one) + 1) % jars.size());
      attempt(
          switch (random.nextInt(4)) {
            case 0 -> new PourMarble(one, other);
            case 1 -> new ShakeJar(one);
            default -> new AddMarble(one);
          });
      if (random.nextInt(10) == 0) {
        snapshots().renew(ORIGIN.hub(), one);
      }
      Reading reading = snapshots().read(ORIGIN.hub(), one);
      used += reading.snapshot() == null ? 0 : 1;
      assertThat(folded(reading)).as("seed %s, %s", seed, i).isEqualTo(now(one));
    }
    assertThat(used).isGreaterThan(50);
  }

  private static Versioned<Jar> folded(Reading reading) {
    SnapshotForm<Jar, JarEvent> form = form();
    Jar before =
        reading.snapshot() == null ? Jar.NONE : form.stateOf(reading.snapshot().aggregate());
    long version = reading.snapshot() == null ? 0 : reading.snapshot().last().version() + 1;
    EventReader reader = replica.context().getBean(EventReader.class);
    return new Versioned<>(
        form.fold(before, reading.events().stream().map(reader::event)),
        version + reading.events().size());
  }

  @SuppressWarnings("unchecked") // the one of its name
  private static SnapshotForm<Jar, JarEvent> form() {
    return (SnapshotForm<Jar, JarEvent>)
        replica.context().getBean(SnapshotForms.class).of("JarAggregate").orElseThrow();
  }

  @Test
  void isWrittenWhenAStreamWasLongToReadAndNotBefore() throws SQLException {
    openAndShake(MANY);
    send(new ShakeJar(jar));
    assertThat(asked("select count(*) from snapshots where stream = ?")).isEqualTo("0");
    send(new ShakeJar(jar));
    awaitSnapshot();
    assertThat(snapshots().read(ORIGIN.hub(), jar).events()).hasSizeLessThan(MANY);
    send(new AddMarble(jar));
    assertThatThrownBy(() -> send(new AddMarble(jar)))
        .isInstanceOfSatisfying(Rejection.class, r -> assertThat(r.code()).isEqualTo("jar.full"));
    assertThat(replica.commands().sendVersioned(new OpenJar(jar, 1), ORIGIN).version())
        .isEqualTo(now(jar).version());
  }

  @Test
  void ofALongStreamOnlyTheTailIsRead() {
    EventLog log = replica.context().getBean(EventLog.class);
    send(new OpenJar(jar, 1));
    for (int i = 0; i < 20; i++) {
      int from = 1 + i * 1000;
      log.append(IntStream.range(from, from + 1000).mapToObj(this::shaken).toList());
    }
    send(new AddMarble(jar));
    awaitSnapshot();
    send(new PourMarble(jar, opened(jar + "x")));
    send(new ShakeJar(jar));
    Reading reading = snapshots().read(ORIGIN.hub(), jar);
    assertThat(reading.events()).hasSizeBetween(2, MANY);
    assertThat(folded(reading)).isEqualTo(now(jar));
    assertThat(now(jar).version()).isGreaterThan(20_000);
  }

  private Entry shaken(int version) {
    return new Entry(
        0,
        ORIGIN.hub(),
        jar,
        "JarAggregate",
        version,
        UUID.randomUUID().toString(),
        "jar.shaken",
        1,
        Instant.now(),
        "{\"hub\":\"hub_a\",\"actor\":\"user:usr_1\",\"request\":\"req_1\"}"
            .getBytes(StandardCharsets.UTF_8),
        "{\"jar\":\"%s\"}".formatted(jar).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @Tag("R-AUD-2")
  void decidesForCommandsAndNeverForAudits() throws SQLException {
    snapshotted();
    tamper(
        "update snapshots set state = convert_to('{\"exists\":true,\"marbles\":1,\"size\":1}', 'UTF8')");
    assertThatThrownBy(() -> send(new AddMarble(jar)))
        .isInstanceOfSatisfying(Rejection.class, r -> assertThat(r.code()).isEqualTo("jar.full"));
    assertThat(now(jar).value()).isEqualTo(new Jar(true, 0, 1));
  }

  @Test
  void ofAnotherFormOfTheStateIsIgnoredAndReplaced() throws SQLException {
    snapshotted();
    tamper(
        "update snapshots set revision = 'former', state = convert_to('{\"glass\":true}', 'UTF8')");
    send(new AddMarble(jar));
    awaitSnapshot();
    assertThat(folded(snapshots().read(ORIGIN.hub(), jar))).isEqualTo(now(jar));
  }

  @Test
  void thatCannotBeReadIsIgnoredAndReplacedWithAWord(CapturedOutput output) throws SQLException {
    snapshotted();
    tamper("update snapshots set state = 'rubbish'::bytea");
    send(new AddMarble(jar));
    assertThat(output).contains("The snapshot of " + jar + " cannot be read");
    awaitSnapshot();
    assertThat(now(jar).value().marbles()).isEqualTo(1);
  }

  @Test
  void thatIsAheadOfItsStreamIsIgnoredAndReplaced() throws SQLException {
    snapshotted();
    tamper("update snapshots set version = version + 7");
    assertThat(snapshots().read(ORIGIN.hub(), jar).snapshot()).isNull();
    assertThat(replica.commands().sendVersioned(new AddMarble(jar), ORIGIN).version())
        .isEqualTo(now(jar).version());
    awaitSnapshot();
  }

  @Test
  void ofAnotherHistoryIsIgnoredAndReplaced() throws SQLException {
    snapshotted();
    tamper("update snapshots set event_id = gen_random_uuid()");
    assertThat(snapshots().read(ORIGIN.hub(), jar).snapshot()).isNull();
    send(new AddMarble(jar));
    awaitSnapshot();
  }

  @Test
  @Tag("R-ACC-3")
  void isNeverAnotherHubs() throws SQLException {
    snapshotted();
    assertThatThrownBy(
            () ->
                replica.commands().send(new AddMarble(jar), Origin.user("hub_b", "usr_2", "req_2")))
        .isInstanceOfSatisfying(
            Rejection.class, r -> assertThat(r.kind()).isEqualTo(Rejection.Kind.UNKNOWN));
    tamper("update snapshots set hub_id = 'hub_b'");
    assertThat(snapshots().read("hub_b", jar)).isEqualTo(new Reading(null, List.of()));
    assertThat(snapshots().read(ORIGIN.hub(), jar).snapshot()).isNull();
  }

  @Test
  void isNoBusinessOfRequests() {
    assertThatThrownBy(
            () ->
                replica
                    .context()
                    .getBean(HubRows.class)
                    .in(
                        ORIGIN.hub(),
                        jdbc ->
                            jdbc.sql("select count(*) from snapshots").query(Long.class).single()))
        .hasStackTraceContaining("permission denied");
  }

  private void snapshotted() throws SQLException {
    openAndShake(MANY + 1);
    send(new ShakeJar(jar));
    awaitSnapshot();
  }

  private void openAndShake(int events) {
    send(new OpenJar(jar, 1));
    for (int i = 1; i < events; i++) {
      send(new ShakeJar(jar));
    }
  }

  private static String opened(String name) {
    send(new OpenJar(name, 1));
    return name;
  }

  /** What the writer leaves out, the next reading asks for again. */
  private void awaitSnapshot() {
    SnapshotWriter writer = replica.context().getBean(SnapshotWriter.class);
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              boolean idle = writer.isIdle();
              boolean written = snapshots().read(ORIGIN.hub(), jar).snapshot() != null;
              if (idle && !written) {
                send(new ShakeJar(jar));
              }
              return idle && written;
            });
  }

  private void tamper(String update) throws SQLException {
    try (Connection superuser = database.asSuperuser();
        var statement = superuser.prepareStatement(update + " where stream = ?")) {
      statement.setString(1, jar);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  private String asked(String question) {
    return replica
        .context()
        .getBean(EngineRows.class)
        .read(jdbc -> jdbc.sql(question).param(jar).query(String.class).single());
  }

  private static void send(JarCommand command) {
    replica.commands().send(command, ORIGIN);
  }

  private static void attempt(JarCommand command) {
    try {
      send(command);
    } catch (Rejection refused) {
      assertThat(refused.code()).isIn("jar.full", "jar.empty");
    }
  }

  private static Versioned<Jar> now(String stream) {
    return replica.context().getBean(History.class).now(FAMILY, ORIGIN.hub(), stream);
  }

  private static Snapshots snapshots() {
    return replica.context().getBean(Snapshots.class);
  }
}
