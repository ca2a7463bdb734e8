package herald.platform.service;

import herald.platform.eventstore.Position;
import java.time.Duration;

/**
 * How far what this service reads has got: its own read groups for its own positions, its intake
 * for positions of other services.
 */
public interface ReadProgress {

  /**
   * Waits until everything that this service reads has got to the position.
   *
   * @return false when it has not in that time, or when the position is of another incarnation of
   *     the store or of a service that this one does not listen to
   */
  boolean await(Position position, Duration limit);
}
