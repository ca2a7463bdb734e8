package herald.faults.model;

import static org.assertj.core.api.Assertions.assertThat;

import herald.faults.judge.Finding;
import herald.faults.judge.Finding.Kind;
import herald.faults.judge.Judge;
import herald.faults.load.RandomCaller;
import herald.faults.load.Remembered;
import herald.platform.eventstore.log.Entry;
import herald.platform.eventstore.log.EventLog;
import herald.platform.eventstore.log.PostgresLog;
import herald.platform.testing.Race;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the model test would find in logs that are broken on purpose, each in one way. */
class BreakingTheLogIT {

  private static final int CALLERS = 6;
  private static final int APPENDS = 25;

  private final LogDatabase database = new LogDatabase();

  @Test
  void aSoundLogIsSound() throws Exception {
    assertThat(findings(new Tampered.Tampering() {}, log -> log)).isEmpty();
  }

  @Test
  void anAcknowledgedAppendThatIsNotMadeIsLost() throws Exception {
    assertThat(findings(new Tampered.Tampering() {}, Dropping::new)).containsExactly(Kind.LOST);
  }

  @Test
  void anEventThatIsDroppedLeavesAHalf() throws Exception {
    assertThat(findings(new Tampered.Tampering() {}, DroppingTheLast::new))
        .containsExactly(Kind.HALF);
  }

  @Test
  void anAppendThatIsSentTwiceIsThereTwice() throws Exception {
    assertThat(findings(new Tampered.Tampering() {}, SendingTwice::new))
        .containsExactly(Kind.TWICE);
  }

  @Test
  void withoutTheChecksAStreamHasAVersionTwice() throws Exception {
    try (Connection superuser = database.test().asSuperuser()) {
      superuser
          .createStatement()
          .execute("alter table events drop constraint events_stream_version_key");
    }
    Tampered.Tampering unchecked =
        new Tampered.Tampering() {
          @Override
          public String statement(String sql) {
            return sql.replace("claimed.version > 0 and not exists", "false and not exists")
                .replace("events.version >= claimed.version", "false");
          }
        };
    assertThat(findings(unchecked, log -> log)).containsExactly(Kind.VERSIONS);
  }

  @Test
  void aLeafThatIsNotTheEventsBreaksTheChain() throws Exception {
    Tampered.Tampering otherLeaf =
        new Tampered.Tampering() {
          @Override
          public String statement(String sql) {
            return sql.replace("payload, leaf, case", "payload, sha256(leaf), case");
          }
        };
    assertThat(findings(otherLeaf, log -> log)).containsExactly(Kind.CHAIN);
  }

  @Test
  void aPayloadThatIsAlteredShowsInBoth() throws Exception {
    Tampered.Tampering altered =
        new Tampered.Tampering() {
          @Override
          public String statement(String sql) {
            return sql.replace("payload, leaf, case", "payload || '\\x20'::bytea, leaf, case");
          }
        };
    assertThat(findings(altered, log -> log)).containsExactlyInAnyOrder(Kind.ALTERED, Kind.CHAIN);
  }

  private Set<Kind> findings(Tampered.Tampering tampering, UnaryOperator<EventLog> faulty)
      throws Exception {
    Remembered told = new Remembered();
    try (var appends = database.pools().appends();
        var reads = database.pools().log();
        var sound = new PostgresLog(Tampered.over(appends, tampering), reads)) {
      EventLog log = faulty.apply(sound);
      List<Callable<Void>> callers =
          IntStream.range(0, CALLERS)
              .mapToObj(seed -> appending(new RandomCaller(log, new Random(seed), told, 6)))
              .toList();
      Race.between(callers);
    }
    return Judge.judge(told.attempts(), database.read()).stream()
        .map(Finding::kind)
        .collect(Collectors.toSet());
  }

  private static Callable<Void> appending(RandomCaller caller) {
    return () -> {
      for (int i = 0; i < APPENDS; i++) {
        caller.append();
      }
      return null;
    };
  }

  /** Every tenth append or so goes another way. */
  private abstract static class Faulty implements EventLog {

    private final Random random = new Random(7);
    final EventLog sound;

    Faulty(EventLog sound) {
      this.sound = sound;
    }

    @Override
    public final long append(List<Entry> entries) {
      boolean isFaulty;
      synchronized (random) {
        isFaulty = random.nextInt(10) == 0;
      }
      return isFaulty ? appendWrongly(entries) : sound.append(entries);
    }

    abstract long appendWrongly(List<Entry> entries);

    @Override
    public List<Entry> stream(String hub, String stream, long fromVersion) {
      return sound.stream(hub, stream, fromVersion);
    }

    @Override
    public List<Entry> after(long position, int limit) {
      return sound.after(position, limit);
    }

    @Override
    public long head() {
      return sound.head();
    }

    @Override
    public long refreshHead() {
      return sound.refreshHead();
    }

    @Override
    public Runnable onAppend(Runnable reader) {
      return sound.onAppend(reader);
    }
  }

  private static final class Dropping extends Faulty {
    Dropping(EventLog sound) {
      super(sound);
    }

    @Override
    long appendWrongly(List<Entry> entries) {
      return sound.head() + entries.size();
    }
  }

  private static final class DroppingTheLast extends Faulty {
    DroppingTheLast(EventLog sound) {
      super(sound);
    }

    @Override
    long appendWrongly(List<Entry> entries) {
      return sound.append(entries.size() == 1 ? entries : entries.subList(0, entries.size() - 1));
    }
  }

  private static final class SendingTwice extends Faulty {
    SendingTwice(EventLog sound) {
      super(sound);
    }

    @Override
    long appendWrongly(List<Entry> entries) {
      long position = sound.append(entries);
      List<Entry> again = new ArrayList<>();
      for (Entry entry : entries) {
        long events =
            entries.stream().filter(other -> other.stream().equals(entry.stream())).count();
        again.add(later(entry, events));
      }
      try {
        sound.append(again);
      } catch (Conflict e) {
        // Somebody else was faster: then it is not there twice.
      }
      return position;
    }

    private static Entry later(Entry entry, long versions) {
      return new Entry(
          0,
          entry.hub(),
          entry.stream(),
          entry.streamType(),
          entry.version() + versions,
          entry.eventId(),
          entry.name(),
          entry.revision(),
          entry.at(),
          entry.metadata(),
          entry.payload());
    }
  }
}
