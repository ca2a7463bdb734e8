package herald.platform.messaging.wire;

import java.util.Comparator;

/**
 * Where a record comes from in its service's store; on each partition the places only go up,
 * repeats aside.
 *
 * @param epoch the store's incarnation; whatever comes of a higher one is beyond all of a lower one
 * @param position of the event in the store's global order, from 1
 * @param part which of the contracts that follow from the one event, from 0
 */
public record Place(long epoch, long position, int part) implements Comparable<Place> {

  /** Before everything. */
  public static final Place START = new Place(0, 0, 0);

  private static final Comparator<Place> ORDER =
      Comparator.comparingLong(Place::epoch)
          .thenComparingLong(Place::position)
          .thenComparingInt(Place::part);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** Whether it comes after the other. */
  public boolean isBeyond(Place other) {
    return compareTo(other) > 0;
  }
}
