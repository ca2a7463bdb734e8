package herald.benchmarks.ceilings;

import herald.benchmarks.machine.Client;
import herald.benchmarks.ours.HistoryFixture;
import herald.benchmarks.suite.Contestant;
import herald.benchmarks.suite.Unit;
import herald.benchmarks.suite.Voided;
import java.io.IOException;
import java.util.List;

/** R1: the whole history read in order, in binary form, by a program that does nothing with it. */
public final class ReadInOrder implements Contestant {

  private static final String READ =
      """
      (select position, hub_id, stream, stream_type, version, event_id, name, revision, at, metadata, payload \
      from events order by position) to '/dev/null' (format binary)""";

  private final HistoryFixture history;
  private Client.Copied copied;

  /** Of this history. */
  public ReadInOrder(HistoryFixture history) {
    this.history = history;
  }

  @Override
  public String name() {
    return "r1";
  }

  @Override
  public String what() {
    return "psql, COPY (SELECT … ORDER BY position) TO STDOUT (FORMAT binary)";
  }

  @Override
  public Unit unit() {
    return Unit.ROWS_A_SECOND;
  }

  @Override
  public List<Integer> levels() {
    return List.of(1);
  }

  @Override
  public void prepare() throws Exception {
    history.fill();
  }

  @Override
  public void open() {}

  @Override
  public double measure(int level) throws IOException, InterruptedException {
    history.database().clientOfEngine().copy(READ); // the warm-up
    copied = history.database().clientOfEngine().copy(READ);
    return copied.perSecond();
  }

  @Override
  public void check() {
    Voided.unlessEqual("rows read", history.events(), copied.rows());
  }

  @Override
  public void close() {}
}
