package herald.access.session;

import java.time.Instant;

/**
 * A session as its owner sees it.
 *
 * @param browser as the browser calls itself
 * @param hub that it is in now
 * @param usedAt to the minute
 * @param endsAt at the latest
 */
record OwnSession(
    String id, String browser, String hub, Instant beganAt, Instant usedAt, Instant endsAt) {}
