package herald.gateway.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many streams are open, so that nobody opens all that there can be (A23). */
final class Seats {

  private final int ofAUser;
  private final int all;
  private final AtomicInteger taken = new AtomicInteger();
  private final Map<String, Integer> byUser = new ConcurrentHashMap<>();

  Seats(LiveSettings settings) {
    this.ofAUser = settings.streamsOfAUser();
    this.all = settings.streams();
  }

  /**
   * @throws TooManyStreams if this user, or all together, have as many as they may
   */
  void take(String user) {
    if (taken.incrementAndGet() > all) {
      taken.decrementAndGet();
      throw new TooManyStreams();
    }
    if (byUser.merge(user, 1, Integer::sum) > ofAUser) {
      leave(user);
      throw new TooManyStreams();
    }
  }

  void leave(String user) {
    taken.decrementAndGet();
    byUser.computeIfPresent(user, (name, count) -> count == 1 ? null : count - 1);
  }

  int taken() {
    return taken.get();
  }
}
