package herald.platform.eventstore.deciding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Lets what belongs to the same key take turns: while one turn is under way the next comes
 * together. Different keys do not wait for one another.
 *
 * @param <K> what takes turns
 * @param <T> what is done in them
 */
final class Turns<K, T> {

  private final int atMost;
  private final Executor executor;
  private final Consumer<List<T>> turn;

  /** What waits, of each key that has a turn under way. */
  private final ConcurrentMap<K, Queue<T>> waiting = new ConcurrentHashMap<>();

  /**
   * No turn yet.
   *
   * @param atMost how many share one
   * @param executor runs the turns of a key, one after the other, as one task
   * @param turn does one, of at least one; must not throw
   */
  Turns(int atMost, Executor executor, Consumer<List<T>> turn) {
    this.atMost = atMost;
    this.executor = executor;
    this.turn = turn;
  }

  /** Has this done in the key's next turn, in the order in which it came. */
  void take(K key, T one) {
    boolean[] first = new boolean[1];
    waiting.compute(
        key,
        (same, others) -> {
          if (others == null) {
            first[0] = true;
            return new ArrayDeque<>();
          }
          others.add(one);
          return others;
        });
    if (first[0]) {
      executor.execute(() -> run(key, List.of(one)));
    }
  }

  private void run(K key, List<T> first) {
    List<T> next = first;
    while (!next.isEmpty()) {
      turn.accept(next);
      next = next(key);
    }
  }

  /** Nothing if nobody waits: then the key is forgotten. */
  private List<T> next(K key) {
    List<T> next = new ArrayList<>();
    waiting.compute(
        key,
        (same, others) -> {
          while (next.size() < atMost && !others.isEmpty()) {
            next.add(others.remove());
          }
          return next.isEmpty() ? null : others;
        });
    return next;
  }
}
