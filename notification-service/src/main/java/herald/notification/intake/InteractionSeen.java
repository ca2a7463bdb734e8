package herald.notification.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What mails need of {@code herald.interaction.seen.v1}.
 *
 * @param post Herald's own post that it is about, if any
 */
record InteractionSeen(
    String account,
    String network,
    String kind,
    @Nullable String post,
    String remote,
    String author,
    String text,
    Instant at,
    @Nullable String address) {}
