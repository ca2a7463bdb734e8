package herald.benchmarks.ours;

import herald.benchmarks.suite.Contestant;
import herald.benchmarks.suite.Pace;
import herald.benchmarks.suite.Unit;
import herald.benchmarks.suite.Voided;
import herald.platform.eventstore.chain.Seal;
import herald.platform.eventstore.log.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the hash chain costs by itself: the leaves and the seal of one batch after the other, in one
 * thread, as the flusher computes them.
 */
public final class ChainHashes implements Contestant {

  private static final int BATCH = 64;

  private final Pace pace;
  private final List<Entry> entries = new ArrayList<>();
  private Seal before = Seal.NONE;
  private Seal last = Seal.NONE;

  /** At this pace. */
  public ChainHashes(Pace pace) {
    this.pace = pace;
  }

  @Override
  public String name() {
    return "chain";
  }

  @Override
  public String what() {
    return "Herald, hashes of the chain alone, in batches of " + BATCH;
  }

  @Override
  public Unit unit() {
    return Unit.EVENTS_A_SECOND;
  }

  @Override
  public List<Integer> levels() {
    return List.of(1);
  }

  @Override
  public void prepare() {
    for (int tally = 0; tally < BATCH; tally++) {
      entries.add(SampleEvent.entry(Tallies.id(0, tally), tally, 1));
    }
  }

  @Override
  public void open() {
    last = Seal.NONE;
  }

  @Override
  public double measure(int level) {
    seal(pace.warmUp());
    long begin = System.nanoTime();
    long batches = seal(pace.measured());
    return batches * BATCH * 1e9 / (System.nanoTime() - begin);
  }

  private long seal(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    long batches = 0;
    for (; System.nanoTime() < end; batches++) {
      before = last;
      last = before.next(leaves(before, entries));
    }
    return batches;
  }

  private static List<byte[]> leaves(Seal head, List<Entry> batch) {
    List<byte[]> leaves = new ArrayList<>();
    for (Entry entry : batch) {
      leaves.add(entry.leafAt(head.position() + leaves.size() + 1));
    }
    return leaves;
  }

  /** The same events give the same seal, and in another order they give another one. */
  @Override
  public void check() {
    if (!last.equals(before.next(leaves(before, entries)))) {
      throw new Voided("the same batch has two seals");
    }
    if (last.equals(before.next(leaves(before, entries.reversed())))) {
      throw new Voided("the seal does not depend on the order of the events");
    }
  }

  @Override
  public void close() {}
}
