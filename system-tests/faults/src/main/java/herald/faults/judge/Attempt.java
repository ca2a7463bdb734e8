package herald.faults.judge;

import herald.platform.eventstore.log.Entry;
import java.util.List;

/**
 * One append and its outcome.
 *
 * @param entries as they were handed in, with position 0
 * @param began in nanoseconds of the machine's clock, before it was asked for
 * @param ended in the same, after the answer; without one {@link Long#MAX_VALUE}
 */
public record Attempt(List<Entry> entries, long began, long ended, Outcome outcome) {

  public Attempt {
    entries = List.copyOf(entries);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("an append without events");
    }
  }
}
