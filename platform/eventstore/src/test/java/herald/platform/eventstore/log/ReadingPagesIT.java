package herald.platform.eventstore.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import herald.platform.eventstore.rows.Pools;
import herald.platform.eventstore.rows.TestRoles;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log is read from any position on, as many events at a time as are asked for. */
class ReadingPagesIT {

  private static final int BATCH = 500;
  private static final int EVENTS = 2 * BATCH + 3;

  private final TestDatabase test = TestPostgres.database("pages");
  private final List<Entry> appended = IntStream.range(0, EVENTS).mapToObj(this::entry).toList();
  private HikariDataSource reads;
  private HikariDataSource appends;
  private PostgresLog log;

  @BeforeEach
  void append() {
    Pools pools = TestRoles.migrated(test);
    reads = pools.log();
    appends = pools.appends();
    log = new PostgresLog(appends, reads);
    for (int from = 0; from < EVENTS; from += BATCH) {
      log.append(appended.subList(from, Math.min(EVENTS, from + BATCH)));
    }
  }

  @AfterEach
  void close() {
    log.close();
    appends.close();
    reads.close();
  }

  private Entry entry(int number) {
    return new Entry(
        number + 1,
        "hub_ä",
        "a",
        "Test",
        number,
        UUID.randomUUID().toString(),
        "test.happened",
        1 + number % 3,
        Instant.parse(number % 2 == 0 ? "1969-07-20T20:17:40.000001Z" : "2026-03-01T09:00:00Z")
            .plusNanos(number * 1_000L),
        "{}".getBytes(StandardCharsets.UTF_8),
        "{\"text\":\"%s€\"}".formatted("ü".repeat(number)).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatIsReadIsWhatWasAppended() {
    same(log.after(0, EVENTS), appended);
  }

  @Test
  void aWalkMeetsEachEventOnce() {
    List<Entry> met = new ArrayList<>();
    for (List<Entry> page = log.after(0, 7);
        !page.isEmpty();
        page = log.after(met.getLast().position(), 7)) {
      met.addAll(page);
    }
    same(met, appended);
  }

  @Test
  void aPageEndsAtItsLimitOrWithTheLog() {
    same(log.after(1, BATCH + 1), appended.subList(1, BATCH + 2));
    same(log.after(EVENTS - 2, BATCH + 1), appended.subList(EVENTS - 2, EVENTS));
    assertThat(log.after(EVENTS, BATCH + 1)).isEmpty();
  }

  private static void same(List<Entry> found, List<Entry> expected) {
    assertThat(hashes(found)).isEqualTo(hashes(expected));
  }

  /** Over all that an event consists of. */
  private static List<String> hashes(List<Entry> entries) {
    return entries.stream()
        .map(entry -> HexFormat.of().formatHex(entry.leafAt(entry.position())))
        .toList();
  }
}
