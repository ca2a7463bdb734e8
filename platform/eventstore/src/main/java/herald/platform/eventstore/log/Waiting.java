package herald.platform.eventstore.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The appends that wait for the next batch. Hubs take turns, one append each, so that what one of
 * them sends in a flood delays its own alone.
 */
final class Waiting {

  private final int limit;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition came = lock.newCondition();
  private final Map<String, Deque<Append>> hubs = new HashMap<>();

  /** Each hub that has something waiting, once, in the order of their turns. */
  private final Queue<String> turns = new ArrayDeque<>();

  private int count;
  private boolean closed;

  /** For so many appends at the most. */
  Waiting(int limit) {
    this.limit = limit;
  }

  /** Whether it waits now; false if there are too many already, or if it is closed. */
  boolean add(Append append) {
    lock.lock();
    try {
      if (closed || count == limit) {
        return false;
      }
      hubs.computeIfAbsent(append.hub(), this::takesTurns).addLast(append);
      count++;
      came.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  private Deque<Append> takesTurns(String hub) {
    turns.add(hub);
    return new ArrayDeque<>();
  }

  /**
   * Takes what waits, of each stream one append at the most; waits until there is something. Empty
   * once it is closed and nothing waits any more.
   *
   * @param events how many are taken, though always one append
   */
  List<Append> take(int events) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (count == 0 && !closed) {
        came.await();
      }
      return batch(events);
    } finally {
      lock.unlock();
    }
  }

  private List<Append> batch(int events) {
    List<Append> batch = new ArrayList<>();
    Set<String> streams = new HashSet<>();
    Queue<String> laterTurns = new ArrayDeque<>();
    int size = 0;
    while (!turns.isEmpty() && (batch.isEmpty() || size < events)) {
      String hub = turns.remove();
      Deque<Append> own = hubs.get(hub);
      Append next = own.peek();
      if (isFree(next, streams) && (batch.isEmpty() || size + next.size() <= events)) {
        own.remove();
        batch.add(next);
        next.entries().forEach(entry -> streams.add(entry.stream()));
        size += next.size();
        if (own.isEmpty()) {
          hubs.remove(hub);
        } else {
          turns.add(hub);
        }
      } else {
        laterTurns.add(hub);
      }
    }
    laterTurns.addAll(turns);
    turns.clear();
    turns.addAll(laterTurns);
    count -= batch.size();
    return batch;
  }

  private static boolean isFree(Append append, Set<String> streams) {
    return append.entries().stream().noneMatch(entry -> streams.contains(entry.stream()));
  }

  /** Takes nothing in any more; what waits may still be taken. */
  void close() {
    lock.lock();
    try {
      closed = true;
      came.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How many appends wait. */
  int count() {
    lock.lock();
    try {
      return count;
    } finally {
      lock.unlock();
    }
  }
}
