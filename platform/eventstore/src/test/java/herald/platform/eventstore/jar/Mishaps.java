package herald.platform.eventstore.jar;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What goes wrong after a handler has done its work; the key is what it was about to finish. */
public final class Mishaps {

  private final Map<String, Mishap> mishaps = new ConcurrentHashMap<>();
  private final Map<String, Integer> strikes = new ConcurrentHashMap<>();

  private record Mishap(Supplier<? extends Throwable> failure, int times) {}

  /** So many times. */
  public void let(String key, int times, Supplier<? extends Throwable> failure) {
    mishaps.put(key, new Mishap(failure, times));
  }

  /** Always, until mended. */
  public void let(String key, Supplier<? extends Throwable> failure) {
    let(key, Integer.MAX_VALUE, failure);
  }

  public void mend(String key) {
    mishaps.remove(key);
  }

  public void mendAll() {
    mishaps.clear();
  }

  /** How often it has gone wrong. */
  public int strikes(String key) {
    return strikes.getOrDefault(key, 0);
  }

  void strike(String key) {
    Mishap mishap = mishaps.get(key);
    if (mishap != null && strikes.merge(key, 1, Integer::sum) <= mishap.times()) {
      sneak(mishap.failure().get());
    }
  }

  @SuppressWarnings("unchecked") // a handler may throw whatever it likes
  private static <T extends Throwable> void sneak(Throwable failure) throws T {
    throw (T) failure;
  }
}
