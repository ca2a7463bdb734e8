package herald.platform.eventstore;

import java.time.Instant;

/**
 * A stream that is parked in a processing group.
 *
 * @param event the stored name of the first event that waits
 * @param events how many wait
 * @param because what was wrong with the first of them
 * @param since when that was
 */
public record ParkedStream(
    String group,
    String stream,
    String hub,
    String event,
    long events,
    String because,
    Instant since) {}
