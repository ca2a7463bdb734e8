package herald.faults.load;

import herald.faults.judge.Attempt;
import herald.platform.eventstore.log.Entry;
import java.util.List;

/** Keeps what callers asked for and were told. Used by many threads. */
public interface Account {

  /** Before the append, so that it is known of even if nothing comes after. */
  void asks(List<Entry> entries, long began);

  /** After the answer, and before the caller does anything else. */
  void told(Attempt attempt);
}
