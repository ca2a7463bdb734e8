package herald.autopublish.post.events;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.platform.kernel.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The post goes out now: the authority was asked and answered RELEASE (R-POST-4). The account
 * service delivers it; this does not mean that the network has it.
 *
 * @param author the user who wrote it; absent for auto posts
 * @param publisher the user in whose right it goes out; absent for auto posts
 * @param decidedAt when the authority answered; the deliverer asks again if that is too long ago
 */
@EventType(name = "post.released")
public record PostReleased(
    PostId post,
    AccountId account,
    PostSource source,
    @Nullable String author,
    @Nullable String publisher,
    PostContent content,
    Instant decidedAt,
    Instant at)
    implements PostEvent {}
