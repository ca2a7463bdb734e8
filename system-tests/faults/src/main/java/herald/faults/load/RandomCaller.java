package herald.faults.load;

import herald.faults.judge.Attempt;
import herald.faults.judge.Outcome;
import herald.platform.eventstore.log.Entry;
import herald.platform.eventstore.log.EventLog;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Unavailable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Reads and appends as a command does: to one stream or to several of one unit, now and then from a
 * state that has become stale, and rarely to another hub's stream. For one thread.
 */
public final class RandomCaller {

  private static final int HUBS = 3;

  private final EventLog log;
  private final Random random;
  private final Account account;
  private final int streams;
  private final Map<String, Long> read = new HashMap<>();

  /** Over so many streams a hub: the fewer, the more callers meet. */
  public RandomCaller(EventLog log, Random random, Account account, int streams) {
    this.log = log;
    this.random = random;
    this.account = account;
    this.streams = streams;
  }

  /** One append, or none if the streams could not be read. */
  public void append() {
    List<Entry> entries;
    try {
      entries = entries();
    } catch (Unavailable e) {
      return;
    }
    long began = System.nanoTime();
    account.asks(entries, began);
    Outcome outcome = outcome(entries);
    account.told(new Attempt(entries, began, System.nanoTime(), outcome));
  }

  private Outcome outcome(List<Entry> entries) {
    try {
      return new Outcome.Acknowledged(log.append(entries));
    } catch (EventLog.Conflict | Rejection e) {
      return new Outcome.Refused();
    } catch (Unavailable e) {
      return new Outcome.Unknown();
    }
  }

  private List<Entry> entries() {
    String hub = hub();
    Set<String> chosen = new LinkedHashSet<>();
    for (int left = random.nextInt(4) == 0 ? 3 : 1; left > 0; left--) {
      String owner = random.nextInt(20) == 0 ? hub() : hub;
      chosen.add(owner + "/" + random.nextInt(streams));
    }
    List<Entry> entries = new ArrayList<>();
    for (String stream : chosen) {
      long next = next(hub, stream);
      long version = next > 0 && random.nextInt(8) == 0 ? next - 1 : next;
      for (int left = random.nextInt(3); left >= 0; left--) {
        entries.add(SampleEvent.of(hub, stream, version++, id()));
      }
    }
    return entries;
  }

  private long next(String hub, String stream) {
    return read.merge(
        hub + " " + stream,
        (long) log.stream(hub, stream, read.getOrDefault(hub + " " + stream, 0L)).size(),
        Long::sum);
  }

  private String hub() {
    return "hub_" + random.nextInt(HUBS);
  }

  private String id() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
