package herald.autopublish.autopublishing.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A place in what another service tells, by which earlier is told from later.
 *
 * @param epoch the incarnation of that service's store
 * @param position in the global order of that store
 * @param at when what stands there was recorded
 */
public record Place(long epoch, long position, Instant at) {

  public Place {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Whether what stands there had been heard when this place was reached. Positions tell; after a
   * restore they are given anew, and only the times go on.
   */
  public boolean includes(Place other) {
    return epoch == other.epoch ? other.position <= position : !other.at.isAfter(at);
  }
}
