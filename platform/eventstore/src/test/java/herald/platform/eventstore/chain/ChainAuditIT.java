package herald.platform.eventstore.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import herald.platform.eventstore.log.Entry;
import herald.platform.eventstore.log.PostgresLog;
import herald.platform.eventstore.rows.DatabaseProperties;
import herald.platform.eventstore.rows.Migrations;
import herald.platform.eventstore.rows.Pools;
import herald.platform.eventstore.rows.TestRoles;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody with all rights in the database changes a log of five batches: events 1 to 3, 4, 5 to 8,
 * 9 to 10, and 11.
 */
@Tag("R-AUD-3")
class ChainAuditIT {

  private static final int[] BATCHES = {3, 1, 4, 2, 1};
  private static final Instant FIRST = Instant.parse("2026-03-01T08:00:00Z");
  private static final HexFormat HEX = HexFormat.of();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final TestDatabase test = TestPostgres.database("chain");
  private static final List<Entry> entries = new ArrayList<>();
  private static ChainAudit audit;

  @BeforeAll
  static void fill() {
    DatabaseProperties database = TestRoles.of(test);
    new Migrations(database).run();
    Pools pools = new Pools(database);
    try (HikariDataSource appends = pools.appends();
        HikariDataSource reads = pools.log();
        PostgresLog log = new PostgresLog(appends, reads)) {
      for (int size : BATCHES) {
        List<Entry> batch = IntStream.range(0, size).mapToObj(i -> entry()).toList();
        log.append(batch);
      }
    }
    audit = new ChainAudit(pools);
    tamper(
        "create table original as table events", "create table original_head as table store_head");
  }

  @BeforeEach
  void asItWasStored() {
    tamper(
        "delete from events",
        "insert into events table original",
        "delete from store_head",
        "insert into store_head table original_head");
  }

  private static Entry entry() {
    int number = entries.size() + 1;
    Entry entry =
        new Entry(
            number,
            "hub_" + number % 2,
            "s" + number % 2,
            "Jar",
            (number - 1) / 2,
            UUID.randomUUID().toString(),
            "jar.marble-added",
            1,
            FIRST.plusSeconds(60 * number).plusNanos(123_456_789),
            "{\"actor\":\"usr_é\"}".getBytes(StandardCharsets.UTF_8),
            ("{\"marble\":" + number + "}").getBytes(StandardCharsets.UTF_8));
    entries.add(entry);
    return entry;
  }

  @AfterEach
  void nothingWasChangedByLooking() {
    assertThat(verified())
        .usingRecursiveComparison()
        .ignoringFields("seconds", "perSecond", "secondsLeft")
        .isEqualTo(verified());
  }

  @Test
  void anUntouchedLogIsWhatWasStored() {
    Verification verification = verified();
    assertThat(verification.flaw()).isNull();
    assertThat(verification.failed()).isNull();
    assertThat(verification.position()).isEqualTo(11).isEqualTo(verification.until());
  }

  @Test
  void anEmptyLogIsToo() {
    tamper(
        "delete from events",
        "update store_head set position = 0, seal = decode(repeat('00', 32), 'hex')");
    assertThat(verified().flaw()).isNull();
  }

  @Test
  void anAlteredEventIsNamed() {
    for (String change :
        List.of(
            "payload = '{\"marble\":7}'",
            "metadata = '{}'",
            "name = 'jar.opened'",
            "revision = 2",
            "hub_id = 'hub_9'",
            "stream_type = 'Pot'",
            "version = 99",
            "event_id = gen_random_uuid()",
            "at = at + '1 microsecond'::interval")) {
      asItWasStored();
      tamper("update events set " + change + " where position = 6");
      assertThat(flaw().position()).as(change).isEqualTo(6);
    }
    assertThat(flaw().because()).startsWith("Event 6 was altered");
  }

  @Test
  void aRemovedEventIsNamed() {
    tamper("delete from events where position = 6");
    assertThat(flaw()).isEqualTo(new Flaw(6, "Event 6 is missing: the next one is event 7."));
  }

  @Test
  void aRemovedEventIsNamedWhenTheOthersMoveUp() {
    tamper(
        "delete from events where position = 6",
        "update events set position = -position where position > 6",
        "update events set position = -position - 1 where position < 0");
    assertThat(flaw().position()).isEqualTo(6);
    assertThat(flaw().because()).contains("was removed, or moved: event 7 stands in its place");
  }

  @Test
  void anInsertedEventIsNamed() {
    makeRoomAt(6);
    insert(6, new byte[32]);
    assertThat(flaw().position()).isEqualTo(6);
  }

  @Test
  void anInsertedEventIsNamedWhenItsHashIsRight() {
    makeRoomAt(6);
    insert(6, intruder(6).leafAt(6));
    assertThat(flaw().position()).isEqualTo(6);
    assertThat(flaw().because()).contains("was inserted");
  }

  @Test
  void oneVerificationGoesOnAtATime() throws Exception {
    try (Connection other = test.asSuperuser()) {
      other.setAutoCommit(false);
      other.createStatement().execute("lock table events in access exclusive mode");
      audit.begin(List.of());
      assertThatThrownBy(() -> audit.begin(List.of()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("goes on");
      other.rollback();
    }
    await().until(() -> audit.latest().orElseThrow().done());
  }

  private void makeRoomAt(long position) {
    tamper(
        "update events set position = -position where position >= " + position,
        "update events set position = -position + 1 where position < 0");
  }

  private void insert(long position, byte[] leaf) {
    Entry intruder = intruder(position);
    tamper(
        """
        insert into events (position, hub_id, stream, stream_type, version, event_id, name, revision, at, metadata, payload, leaf)
        values (%d, '%s', '%s', '%s', %d, '%s', '%s', %d, '%s', '%s', '%s', '\\x%s')"""
            .formatted(
                position,
                intruder.hub(),
                intruder.stream(),
                intruder.streamType(),
                intruder.version(),
                intruder.eventId(),
                intruder.name(),
                intruder.revision(),
                intruder.at(),
                new String(intruder.metadata(), StandardCharsets.UTF_8),
                new String(intruder.payload(), StandardCharsets.UTF_8),
                HEX.formatHex(leaf)));
  }

  private static Entry intruder(long position) {
    byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
    return new Entry(
        position,
        "hub_0",
        "s_new",
        "Jar",
        0,
        new UUID(1, position).toString(),
        "jar.opened",
        1,
        FIRST,
        json,
        json);
  }

  @Test
  void eventsThatChangedPlacesAreNamedByTheFirst() {
    tamper(
        "update events set position = -6 where position = 6",
        "update events set position = 6 where position = 9",
        "update events set position = 9 where position = -6");
    assertThat(flaw().position()).isEqualTo(6);
    assertThat(flaw().because()).contains("event 9 stands in its place");
  }

  @Test
  void anEventThatWasAlteredWithItsHashIsFoundByItsBatch() {
    Entry other = intruder(6);
    tamper(
        "update events set payload = '{}', leaf = '\\x%s' where position = 6"
            .formatted(HEX.formatHex(altered(entries.get(5), other.payload()).leafAt(6))));
    assertThat(flaw().position()).isEqualTo(5);
    assertThat(flaw().because()).contains("up to event 8 was altered");
  }

  private static Entry altered(Entry entry, byte[] payload) {
    return new Entry(
        entry.position(),
        entry.hub(),
        entry.stream(),
        entry.streamType(),
        entry.version(),
        entry.eventId(),
        entry.name(),
        entry.revision(),
        entry.at(),
        entry.metadata(),
        payload);
  }

  @Test
  void aMissingSealIsFound() {
    tamper("update events set seal = null where position = 8");
    assertThat(flaw().position()).isEqualTo(5);
    tamper("update events set seal = null where position in (10, 11)");
    assertThat(flaw().position()).isEqualTo(5);
  }

  @Test
  void aLogThatEndsBeforeItsHeadIsFound() {
    tamper("delete from events where position = 11");
    assertThat(flaw().position()).isEqualTo(11);
  }

  @Test
  void aLogThatWasCutOffWithItsHeadIsFoundByWhoKeptTheHead() {
    Anchor kept = new Anchor("brand-service", 1, audit.head().seal());
    tamper(
        "delete from events where position = 11",
        "update store_head set position = 10, seal = (select seal from events where position = 10)");
    assertThat(verified().flaw()).isNull();
    Flaw found = verified(kept).flaw();
    assertThat(found).isNotNull();
    assertThat(found.position()).isEqualTo(11);
    assertThat(found.because()).contains("brand-service has seen event 11");
  }

  @Test
  void aLogThatWasWrittenAnewIsFoundByWhoKeptAHead() {
    assertThat(verified(new Anchor("us", 1, new Seal(8, new byte[32]))).flaw())
        .isNotNull()
        .extracting(Flaw::because)
        .asString()
        .contains("us has kept another head");
    assertThat(verified(new Anchor("us", 1, new Seal(6, new byte[32]))).flaw())
        .isNotNull()
        .extracting(Flaw::position)
        .isEqualTo(5L);
  }

  @Test
  void headsOfAnotherIncarnationAreNotCompared() {
    Verification verification = verified(new Anchor("us", 2, new Seal(8, new byte[32])));
    assertThat(verification.flaw()).isNull();
    assertThat(verification.anchors()).isZero();
  }

  @Test
  void theHeadsThatWereKeptAreCompared() {
    Verification verification = verified(new Anchor("us", 1, audit.head().seal()));
    assertThat(verification.flaw()).isNull();
    assertThat(verification.anchors()).isEqualTo(1);
  }

  @Test
  void whatIsExportedProvesItself() {
    List<JsonNode> lines = exported(null, null);
    proves(lines, 11);
    assertThat(lines.getLast().path("seal").asString())
        .isEqualTo(HEX.formatHex(audit.head().seal().hash()));
  }

  @Test
  void oneStreamIsExportedWithWhatProvesIt() {
    List<JsonNode> lines = exported("s0", FIRST.plusSeconds(60 * 8 + 1));
    proves(lines, 4);
    assertThat(lines)
        .filteredOn(line -> line.path("kind").asString().equals("event"))
        .extracting(line -> line.path("position").asLong())
        .containsExactly(2L, 4L, 6L, 8L);
  }

  @Test
  void nothingIsExportedOfAStreamThatIsNotThere() {
    assertThat(exported("s7", null)).hasSize(1);
  }

  /** As a stranger would: from the lines alone. */
  private void proves(List<JsonNode> lines, int events) {
    List<JsonNode> seals =
        lines.stream().filter(line -> line.path("kind").asString().equals("seal")).toList();
    int proved = 0;
    for (JsonNode line : lines) {
      if (line.path("kind").asString().equals("event")) {
        byte[] root = root(line);
        assertThat(seals)
            .filteredOn(seal -> seal.path("first").asLong() == line.at("/batch/first").asLong())
            .singleElement()
            .extracting(seal -> seal.path("root").asString())
            .isEqualTo(HEX.formatHex(root));
        proved++;
      }
    }
    assertThat(proved).isEqualTo(events);
    for (int i = 0; i < seals.size(); i++) {
      JsonNode seal = seals.get(i);
      byte[] hash =
          Hash.of(Hash.SEAL)
              .add(HEX.parseHex(seal.path("before").asString()))
              .add(seal.path("first").asLong())
              .add(seal.path("last").asLong())
              .add(HEX.parseHex(seal.path("root").asString()))
              .value();
      assertThat(seal.path("seal").asString()).isEqualTo(HEX.formatHex(hash));
      JsonNode next = i + 1 < seals.size() ? seals.get(i + 1) : lines.getLast();
      assertThat(next.path(i + 1 < seals.size() ? "before" : "seal").asString())
          .isEqualTo(HEX.formatHex(hash));
    }
  }

  private static byte[] root(JsonNode line) {
    Entry entry =
        new Entry(
            0,
            line.path("hub").asString(),
            line.path("stream").asString(),
            line.path("streamType").asString(),
            line.path("version").asLong(),
            line.path("id").asString(),
            line.path("name").asString(),
            line.path("revision").asInt(),
            Instant.parse(line.path("at").asString()),
            line.path("metadata").asString().getBytes(StandardCharsets.UTF_8),
            line.path("payload").asString().getBytes(StandardCharsets.UTF_8));
    long first = line.at("/batch/first").asLong();
    List<byte[]> path =
        line.path("path").valueStream().map(hash -> HEX.parseHex(hash.asString())).toList();
    return HashTree.root(
        entry.leafAt(line.path("position").asLong()),
        (int) (line.path("position").asLong() - first),
        (int) (line.at("/batch/last").asLong() - first + 1),
        path);
  }

  private List<JsonNode> exported(@Nullable String stream, @Nullable Instant until) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    audit.export(out, stream, until);
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> (JsonNode) JSON.readTree(line))
        .toList();
  }

  private Flaw flaw() {
    Flaw flaw = verified().flaw();
    assertThat(flaw).isNotNull();
    return flaw;
  }

  private Verification verified(Anchor... anchors) {
    audit.begin(List.of(anchors));
    return await().until(() -> audit.latest().orElseThrow(), Verification::done);
  }

  private static void tamper(String... statements) {
    try (Connection superuser = test.asSuperuser()) {
      superuser.setAutoCommit(false);
      for (String statement : statements) {
        superuser.createStatement().execute(statement);
      }
      superuser.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
