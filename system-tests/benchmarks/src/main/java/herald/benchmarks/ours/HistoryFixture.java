package herald.benchmarks.ours;

import herald.benchmarks.server.Database;
import herald.benchmarks.server.Server;
import herald.benchmarks.server.StoredEvents;
import herald.platform.eventstore.log.Entry;
import herald.platform.eventstore.log.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * A history to read: so many events, in turns of all tallies. It is written by the store itself and
 * hence as valid as any.
 */
public final class HistoryFixture {

  private static final int BATCH = 500;

  private final Server server;
  private final String name;
  private final long events;
  private Database database;

  /** Empty until it is filled. */
  public HistoryFixture(Server server, String name, long events) {
    this.server = server;
    this.name = name;
    this.events = events;
  }

  public long events() {
    return events;
  }

  /** How many tallies it tells of. */
  public long tallies() {
    return Math.min(events, Tallies.MANY);
  }

  public Database database() {
    return database;
  }

  /** Writes it, if that has not been done. */
  public void fill() {
    fill(written -> {});
  }

  /** The same, telling now and then how much is written. */
  public void fill(LongConsumer progress) {
    if (database != null) {
      return;
    }
    database = server.database(name);
    try (TallyService service = TallyService.start(database)) {
      EventLog log = service.bean(EventLog.class);
      for (long first = 0; first < events; first += BATCH) {
        log.append(batch(first, Math.min(BATCH, events - first)));
        if (first % 500_000 == 0) {
          progress.accept(first);
        }
      }
    }
    new StoredEvents(database).check(0, events);
    database.run("analyze events");
  }

  private static List<Entry> batch(long first, long many) {
    List<Entry> entries = new ArrayList<>();
    for (long i = first; i < first + many; i++) {
      int tally = (int) (i % Tallies.MANY);
      entries.add(SampleEvent.entry(Tallies.id(0, tally), tally, i / Tallies.MANY + 1));
    }
    return entries;
  }
}
