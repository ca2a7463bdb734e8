package herald.platform.eventstore.aggregates;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what came last, up to a number. Whoever uses a value takes it out and brings it back, so
 * that the oldest is the one that was not used for longest.
 *
 * <p>Caches that weigh how often a value is asked for against how recently do worse here: what is
 * taken out each time never becomes old in them, and what was popular yesterday keeps out what is
 * popular now.
 *
 * @param <K> what is asked for
 * @param <V> what is kept of it
 */
final class Newest<K, V> {

  private final int atMost;
  private final SequencedMap<K, V> kept = new LinkedHashMap<>();

  /** Nothing, until something comes; never anything if 0 are to be kept. */
  Newest(int atMost) {
    this.atMost = atMost;
  }

  /** Brings a value; if that is one too many, the oldest goes. */
  synchronized void bring(K key, V value) {
    kept.putLast(key, value);
    if (kept.size() > atMost) {
      kept.pollFirstEntry();
    }
  }

  /** Takes the value out, if it is there. */
  synchronized @Nullable V take(K key) {
    return kept.remove(key);
  }

  synchronized boolean has(K key) {
    return kept.containsKey(key);
  }

  synchronized void clear() {
    kept.clear();
  }
}
