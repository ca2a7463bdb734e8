package herald.gateway.live;

import java.util.Comparator;

/**
 * Where an event is in access's store.
 *
 * @param epoch raised by a restore of the store
 */
record Place(long epoch, long position) implements Comparable<Place> {

  static final Place START = new Place(0, 0);

  private static final Comparator<Place> ORDER =
      Comparator.comparingLong(Place::epoch).thenComparingLong(Place::position);

  /** As access itself writes it in {@code Herald-Position}. */
  String inAccess() {
    return "access-service@" + epoch + "." + position;
  }

  boolean isAfter(Place other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
