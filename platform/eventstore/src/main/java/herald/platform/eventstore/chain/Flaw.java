package herald.platform.eventstore.chain;

/**
 * What a verification found.
 *
 * @param position the first event that is not as it was stored, or is not there
 * @param because what is wrong, in a sentence
 */
public record Flaw(long position, String because) {}
