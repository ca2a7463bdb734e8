package herald.platform.eventstore.jar;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What goes wrong with a handler's work; the key is what it was about to finish. */
public final class Mishaps {

  private final Map<String, Mishap> mishaps = new ConcurrentHashMap<>();
  private final Map<String, Integer> strikes = new ConcurrentHashMap<>();
  private final Set<String> spoilt = ConcurrentHashMap.newKeySet();

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
    spoilt.remove(key);
  }

  public void mendAll() {
    mishaps.clear();
    spoilt.clear();
  }

  /** How often it has gone wrong. */
  public int strikes(String key) {
    return strikes.getOrDefault(key, 0);
  }

  /** Makes what is written of it such that the database refuses it, until mended. */
  public void spoil(String key) {
    spoilt.add(key);
  }

  /** The value, or nothing, which no column takes. */
  <T> @Nullable T unlessSpoilt(String key, T value) {
    return spoilt.contains(key) ? null : value;
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
