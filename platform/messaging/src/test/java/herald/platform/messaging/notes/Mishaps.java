package herald.platform.messaging.notes;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What goes wrong after a handler has done its work. */
public final class Mishaps {

  private final Map<String, Mishap> mishaps = new ConcurrentHashMap<>();

  private record Mishap(Supplier<? extends RuntimeException> failure, int times) {}

  /** So many times, when the text is at hand. */
  public void let(String text, int times, Supplier<? extends RuntimeException> failure) {
    mishaps.put(text, new Mishap(failure, times));
  }

  /** Nothing goes wrong with the text any more. */
  public void mend(String text) {
    mishaps.remove(text);
  }

  /** Whether all of them have happened. */
  public boolean isOver(String text) {
    return !mishaps.containsKey(text);
  }

  void strike(String text) {
    @Nullable Mishap mishap = mishaps.get(text);
    if (mishap != null) {
      if (mishap.times() == 1) {
        mishaps.remove(text);
      } else {
        mishaps.put(text, new Mishap(mishap.failure(), mishap.times() - 1));
      }
      throw mishap.failure().get();
    }
  }
}
