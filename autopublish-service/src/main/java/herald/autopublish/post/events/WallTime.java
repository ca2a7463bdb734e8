package herald.autopublish.post.events;

import java.time.LocalDateTime;

/**
 * A time as a person gives it: what the clock on the wall says, and in which zone the wall is
 * (R-POST-2). Which instant that is follows from the zone's rules, which may change.
 *
 * @param zone an IANA zone, for example {@code Europe/Amsterdam}
 */
public record WallTime(LocalDateTime at, String zone) {}
