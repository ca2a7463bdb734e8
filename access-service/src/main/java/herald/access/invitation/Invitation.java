package herald.access.invitation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of an invitation, for whoever sent it.
 *
 * @param mailed whether the mail server has it; not, when it has refused it or cannot be reached
 * @param because why it was not mailed
 * @param link to hand on, where no mail server is known; with one only the invited person gets it
 */
public record Invitation(
    Instant endsAt, boolean mailed, @Nullable String because, @Nullable String link) {}
