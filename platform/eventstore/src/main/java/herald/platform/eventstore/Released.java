package herald.platform.eventstore;

/**
 * What the release of something parked came to.
 *
 * @param released how many events or records were handled
 * @param left how many wait on
 * @param because what stopped it; empty when nothing did
 */
public record Released(int released, long left, String because) {}
