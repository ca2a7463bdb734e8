package herald.faults.model;

import herald.platform.eventstore.log.Entry;
import herald.platform.eventstore.log.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Reads on while others write, and asks for nothing but what comes next. */
final class Follower implements Callable<List<Entry>> {

  private static final int PAGE = 7;

  private final EventLog log;
  private volatile boolean ending;

  Follower(EventLog log) {
    this.log = log;
  }

  @Override
  public List<Entry> call() {
    List<Entry> seen = new ArrayList<>();
    boolean more = true;
    while (more) {
      boolean last = ending;
      List<Entry> page = log.after(seen.isEmpty() ? 0 : seen.getLast().position(), PAGE);
      seen.addAll(page);
      more = !page.isEmpty() || !last;
    }
    return seen;
  }

  /** Nobody writes any more: it reads to the end and answers. */
  void end() {
    ending = true;
  }
}
