package herald.benchmarks.ours;

import herald.benchmarks.server.Database;
import herald.benchmarks.server.Server;
import herald.benchmarks.server.StoredEvents;
import herald.benchmarks.suite.Contestant;
import herald.benchmarks.suite.Pace;
import herald.benchmarks.suite.Voided;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Callers who append to one database of the store's, each measurement to tallies of its own. */
abstract class OnTheStore implements Contestant {

  private static final List<Integer> CALLERS = List.of(8, 32, 64, 128, 256, 512);
  private static final List<Integer> FEW = List.of(8, 64);

  private final Server server;
  private final Pace pace;
  private final LongAdder positions = new LongAdder();
  private @Nullable Database database;
  private @Nullable TallyService service;
  private long head;
  private long acknowledged;
  private int generation;

  OnTheStore(Server server, Pace pace) {
    this.server = server;
    this.pace = pace;
  }

  /** Runs the callers and answers how many calls a second were acknowledged. */
  abstract double measure(TallyService running, int callers) throws Exception;

  /** Looks at what this kind of calls must have left beside gapless streams. */
  void check(Database written, long after) {}

  /** Makes the database, which need not be empty. */
  Database make() {
    return server.database(name());
  }

  /** Starts the service with what is measured. */
  TallyService start(Database on) throws Exception {
    return TallyService.start(on);
  }

  final Pace pace() {
    return pace;
  }

  /** Of this measurement's tallies. */
  final int generation() {
    return generation;
  }

  /** One append was acknowledged with this position. */
  final void acknowledge(long position) {
    positions.add(position);
  }

  /** So many calls were acknowledged in all. */
  final void acknowledged(long calls) {
    acknowledged = calls;
  }

  @Override
  public List<Integer> levels() {
    return pace.quick() ? FEW : CALLERS;
  }

  @Override
  public final void prepare() {
    database = make();
  }

  @Override
  public final void open() throws Exception {
    service = start(database);
  }

  @Override
  public final double measure(int callers) throws Exception {
    generation++;
    positions.reset();
    head = new StoredEvents(database).head();
    return measure(service, callers);
  }

  /**
   * Each event has one position and each position one event; so if the positions that were answered
   * add up, each call was answered with that of its own event.
   */
  @Override
  public final void check() {
    new StoredEvents(database).check(head, acknowledged);
    Voided.unlessEqual(
        "the sum of the positions that were answered",
        acknowledged * head + acknowledged * (acknowledged + 1) / 2,
        positions.sum());
    check(database, head);
  }

  @Override
  public final void close() {
    if (service != null) {
      service.close();
      service = null;
    }
  }
}
