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
 * @param decidedAt when the authority answered; the deliverer asks again if that is too long ago
 */
@EventType(name = "post.released")
public record PostReleased(
    PostId post,
    AccountId account,
    PostSource source,
    @Nullable String author,
    PostContent content,
    Instant decidedAt,
    Instant at)
    implements PostEvent {}
