package herald.platform.messaging.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How many records of a topic came to what end, and how many keys are parked. */
public final class Tally {

  /** What became of a record. */
  public enum End {
    /** Its handler has done its work. */
    HANDLED,
    /** Nobody asked for its type. */
    SKIPPED,
    /** It is not beyond what was taken in already. */
    REPEATED,
    /** It waits for its key's release. */
    PARKED
  }

  private final Map<End, LongAdder> records = new EnumMap<>(End.class);
  private volatile int parkedKeys;

  Tally() {
    for (End end : End.values()) {
      records.put(end, new LongAdder());
    }
  }

  /** How many since the start. */
  public long count(End end) {
    return records.get(end).sum();
  }

  /** As of the last record, release or discarding. */
  public int parkedKeys() {
    return parkedKeys;
  }

  void add(Map<End, Integer> counts) {
    counts.forEach((end, count) -> records.get(end).add(count));
  }

  void parkedKeys(int keys) {
    parkedKeys = keys;
  }
}
