package herald.benchmarks.ours;

import herald.benchmarks.ours.Tally.Count;
import herald.benchmarks.server.Database;
import herald.benchmarks.server.Server;
import herald.benchmarks.server.StoredEvents;
import herald.benchmarks.suite.Contestant;
import herald.benchmarks.suite.Pace;
import herald.benchmarks.suite.Unit;
import herald.benchmarks.suite.Voided;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.log.Entry;
import herald.platform.eventstore.log.EventLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * How long one command takes whose stream is this long. The commands go round a few tallies, one
 * after the other, so that no stream grows much by being measured.
 */
public final class StreamLength implements Contestant {

  private static final int BATCH = 500;

  private final Server server;
  private final Pace pace;
  private final int length;
  private final int tallies;
  private final List<String> remarks = new ArrayList<>();
  private @Nullable Database database;
  private @Nullable TallyService service;
  private long sent;

  private StreamLength(Server server, Pace pace, int length, int tallies) {
    this.server = server;
    this.pace = pace;
    this.length = length;
    this.tallies = tallies;
  }

  /** Streams of this length, so many that a round adds little to each. */
  public static StreamLength of(int length, Server server, Pace pace) {
    return new StreamLength(server, pace, length, Math.clamp(30_000 / length, 3, 3_000));
  }

  /** The name of the contestant with streams of this length. */
  public static String name(int length) {
    return "stream-" + length;
  }

  @Override
  public String name() {
    return name(length);
  }

  @Override
  public String what() {
    return "Herald, median of one command, %d streams of %,d events".formatted(tallies, length);
  }

  @Override
  public Unit unit() {
    return Unit.MILLISECONDS;
  }

  @Override
  public List<Integer> levels() {
    return List.of(1);
  }

  @Override
  public void prepare() {
    database = server.database(name().replace('-', '_'));
    try (TallyService filling = TallyService.start(database)) {
      EventLog log = filling.bean(EventLog.class);
      List<Entry> batch = new ArrayList<>();
      for (long event = 0; event < (long) tallies * length; event++) {
        int tally = (int) (event / length);
        batch.add(SampleEvent.entry(Tallies.id(0, tally), tally, event % length + 1));
        if (batch.size() == BATCH || event == (long) tallies * length - 1) {
          log.append(batch);
          batch = new ArrayList<>();
        }
      }
    }
    database.run("analyze events");
  }

  @Override
  public void open() {
    service = TallyService.start(database);
  }

  @Override
  public double measure(int level) {
    Commands commands = service.bean(Commands.class);
    Histogram first = new Histogram(3);
    for (int tally = 0; tally < tallies; tally++) {
      first.recordValue(send(commands, tally));
    }
    run(commands, pace.warmUp());
    Histogram nanos = run(commands, pace.measured());
    remarks.clear();
    remarks.add(
        String.format(
            Locale.ROOT,
            "the first command to each after the start: %.2f ms (median); later ones: p99 %.2f ms",
            first.getValueAtPercentile(50) / 1e6,
            nanos.getValueAtPercentile(99) / 1e6));
    return nanos.getValueAtPercentile(50) / 1e6;
  }

  private Histogram run(Commands commands, Duration time) {
    Histogram nanos = new Histogram(3);
    long end = System.nanoTime() + time.toNanos();
    for (int i = 0; System.nanoTime() < end; i++) {
      nanos.recordValue(send(commands, i % tallies));
    }
    return nanos;
  }

  private long send(Commands commands, int tally) {
    long begin = System.nanoTime();
    commands.send(new Count(Tallies.id(0, tally), SampleEvent.NOTE), SampleEvent.origin(tally));
    sent++;
    return System.nanoTime() - begin;
  }

  @Override
  public void check() {
    long filled = (long) tallies * length;
    new StoredEvents(database).check(filled, sent);
    Voided.unlessEqual(
        "events that were decided on another state than the one they follow",
        0,
        database.number(
            """
            select count(*) from events
            where position > %d and (convert_from(payload, 'UTF8')::json ->> 'number')::bigint <> version + 1"""
                .formatted(filled)));
  }

  @Override
  public void close() {
    if (service != null) {
      service.close();
      service = null;
    }
  }

  @Override
  public List<String> remarks() {
    return remarks;
  }
}
