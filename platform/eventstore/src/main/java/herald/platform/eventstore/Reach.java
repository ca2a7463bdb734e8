package herald.platform.eventstore;

import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * How far a group is.
 *
 * @param position everything up to it has been handled
 * @param whole where the replay ends that the group is in; 0 when it is in none. Before that its
 *     rows are those of no moment that a reader has seen.
 */
record Reach(long position, long whole) {

  static final Reach NONE = new Reach(0, 0);

  static Reach of(EventTrackerStatus segment) {
    return new Reach(segment.getCurrentPosition().orElse(0), segment.getResetPosition().orElse(0));
  }

  static Reach of(@Nullable TrackingToken token) {
    return token == null
        ? NONE
        : new Reach(token.position().orElse(0), ReplayToken.getTokenAtReset(token).orElse(0));
  }

  /** Up to where everything must be handled for a reader who asks for the position. */
  long target(long asked) {
    return Math.max(asked, whole);
  }

  boolean isAt(long asked) {
    return position >= target(asked);
  }
}
