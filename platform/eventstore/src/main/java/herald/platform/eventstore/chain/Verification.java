package herald.platform.eventstore.chain;

import org.jspecify.annotations.Nullable;

/**
 * How far a verification of the log is.
 *
 * @param position everything up to it is as it was stored
 * @param until where the log ended when the verification began
 * @param anchors how many heads that were kept elsewhere it is compared with
 * @param done whether it has ended, with a flaw or at the end
 * @param flaw what is wrong; null if nothing was found, so far or at all
 * @param failed why it could not be carried out; null if it could
 * @param seconds how long it has taken
 */
public record Verification(
    long position,
    long until,
    int anchors,
    boolean done,
    @Nullable Flaw flaw,
    @Nullable String failed,
    double seconds) {}
