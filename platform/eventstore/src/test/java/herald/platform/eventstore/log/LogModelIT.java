package herald.platform.eventstore.log;

import static org.assertj.core.api.Assertions.assertThat;

import herald.platform.eventstore.rows.DatabaseProperties;
import herald.platform.eventstore.rows.Migrations;
import herald.platform.eventstore.rows.Pools;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random appends, alone and over two streams, from many callers and two processes on one database,
 * against what a caller was told: what was acknowledged is there once, what was refused is not
 * there, and a reader that only ever asks for what comes next misses nothing.
 */
class LogModelIT {

  private static final int CALLERS = 8;
  private static final int APPENDS = 60;
  private static final int STREAMS = 5;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20261124, 77})
  void whatWasAcknowledgedIsThereOnceAndInOrder(long seed) throws Exception {
    TestDatabase test = TestPostgres.database("log");
    DatabaseProperties database =
        new DatabaseProperties(
            test.url(),
            test.name(),
            test.database().ownerPassword(),
            test.database().appPassword(),
            test.database().enginePassword());
    new Migrations(database).run();
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    Set<String> refused = ConcurrentHashMap.newKeySet();
    AtomicBoolean writing = new AtomicBoolean(true);
    Pools pools = new Pools(database);
    try (var firstAppends = pools.appends();
        var secondAppends = pools.appends();
        var reads = pools.log();
        var first = new PostgresLog(firstAppends, reads);
        var second = new PostgresLog(secondAppends, reads);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<Entry>> follower = threads.submit(() -> follow(first, writing));
      List<Future<?>> callers = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        Random random = new Random(seed * CALLERS + caller);
        EventLog process = caller % 2 == 0 ? first : second;
        callers.add(threads.submit(() -> appendAtRandom(process, random, acknowledged, refused)));
      }
      try {
        for (Future<?> caller : callers) {
          caller.get();
        }
      } finally {
        writing.set(false);
      }
      judge(follower.get(), acknowledged, refused);
    }
  }

  private static void appendAtRandom(
      EventLog log, Random random, Set<String> acknowledged, Set<String> refused) {
    for (int i = 0; i < APPENDS; i++) {
      List<Entry> entries = new ArrayList<>();
      Set<Integer> streams = new HashSet<>(List.of(random.nextInt(STREAMS)));
      if (random.nextInt(4) == 0) {
        streams.add(random.nextInt(STREAMS));
      }
      for (int stream : streams) {
        long version = log.stream("hub_a", "s" + stream, 0).size();
        entries.add(entry("s" + stream, version));
      }
      List<String> ids = entries.stream().map(Entry::eventId).toList();
      try {
        log.append(entries);
        acknowledged.addAll(ids);
      } catch (EventLog.Conflict e) {
        refused.addAll(ids);
      }
    }
  }

  private static List<Entry> follow(EventLog log, AtomicBoolean writing) {
    List<Entry> seen = new ArrayList<>();
    boolean more;
    do {
      boolean last = !writing.get();
      List<Entry> page = log.after(seen.isEmpty() ? 0 : seen.getLast().position(), 7);
      seen.addAll(page);
      more = !page.isEmpty() || !last;
    } while (more);
    return seen;
  }

  private static void judge(List<Entry> seen, Set<String> acknowledged, Set<String> refused) {
    assertThat(seen)
        .extracting(Entry::eventId)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(acknowledged);
    assertThat(refused).isNotEmpty().doesNotContainAnyElementsOf(acknowledged);
    assertThat(seen)
        .extracting(Entry::position)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, seen.size()).boxed().toList());
    for (int stream = 0; stream < STREAMS; stream++) {
      String name = "s" + stream;
      List<Long> versions =
          seen.stream().filter(entry -> entry.stream().equals(name)).map(Entry::version).toList();
      assertThat(versions)
          .containsExactlyElementsOf(LongStream.range(0, versions.size()).boxed().toList());
    }
  }

  private static Entry entry(String stream, long version) {
    byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
    return new Entry(
        0,
        "hub_a",
        stream,
        "Test",
        version,
        UUID.randomUUID().toString(),
        "test.happened",
        1,
        Instant.now(),
        json,
        json);
  }
}
