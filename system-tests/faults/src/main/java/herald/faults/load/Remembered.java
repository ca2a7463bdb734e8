package herald.faults.load;

import herald.faults.judge.Attempt;
import herald.platform.eventstore.log.Entry;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The account of callers in this process, who are all answered. */
public final class Remembered implements Account {

  private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();

  @Override
  public void asks(List<Entry> entries, long began) {
    // The answer comes in any case, and names what was asked.
  }

  @Override
  public void told(Attempt attempt) {
    attempts.add(attempt);
  }

  /** In the order of their answers. */
  public List<Attempt> attempts() {
    return List.copyOf(attempts);
  }
}
