package herald.platform.eventstore.parking;

import herald.platform.eventstore.Failures;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often which event has failed for good in which group. It is remembered beside the
 * transaction, which the failure rolls back, and in this process alone: after a restart, or in
 * another process, the counting begins again.
 */
public final class Attempts {

  private static final int LIMIT = 3;

  private record Place(String group, long position) {}

  private record Tried(int times, boolean refused, String because) {
    Tried and(Tried next) {
      return new Tried(times + next.times, refused || next.refused, next.because);
    }

    boolean isGivenUp() {
      return refused || times >= LIMIT;
    }
  }

  private final Map<Place, Tried> failed = new ConcurrentHashMap<>();

  /** Up to which position it is not known which event of a group has failed. */
  private final Map<String, Long> unclear = new ConcurrentHashMap<>();

  /** A failure that passes by itself does not count. */
  void failed(String group, long position, Throwable failure) {
    if (!Failures.passes(failure)) {
      Tried now = new Tried(1, Failures.isRefusal(failure), Failures.because(failure));
      failed.merge(new Place(group, position), now, Tried::and);
    }
  }

  /** One of a group's events has failed, none after that position; which one is to be seen. */
  void oneFailed(String group, long upTo, Throwable failure) {
    if (!Failures.passes(failure)) {
      unclear.merge(group, upTo, Math::max);
    }
  }

  /** Whether it is to be seen of each event by itself whether it fails. */
  boolean areUnclear(String group, long position) {
    Long upTo = unclear.get(group);
    return upTo != null && position <= upTo;
  }

  /** The event was parked or handled, and all that were unclear before it. */
  void cleared(String group, long position) {
    unclear.computeIfPresent(group, (key, upTo) -> position < upTo ? upTo : null);
  }

  /** Why the event is not to be tried again; empty as long as it is. */
  Optional<String> givenUp(String group, long position) {
    return Optional.ofNullable(failed.get(new Place(group, position)))
        .filter(Tried::isGivenUp)
        .map(Tried::because);
  }

  /** What is not to be tried again in a group. */
  public Map<Long, String> givenUp(String group) {
    Map<Long, String> found = new TreeMap<>();
    failed.forEach(
        (place, tried) -> {
          if (place.group().equals(group) && tried.isGivenUp()) {
            found.put(place.position(), tried.because());
          }
        });
    return found;
  }

  /** Whether anything has failed in a group that is neither parked nor handled. */
  public boolean concern(String group) {
    return unclear.containsKey(group)
        || failed.keySet().stream().anyMatch(place -> place.group().equals(group));
  }

  boolean isKnown(String group, long position) {
    return failed.containsKey(new Place(group, position));
  }

  /** The event was parked or handled. */
  void settle(String group, long position) {
    failed.remove(new Place(group, position));
  }

  /** The group starts afresh. */
  public void forget(String group) {
    failed.keySet().removeIf(place -> place.group().equals(group));
    unclear.remove(group);
  }
}
