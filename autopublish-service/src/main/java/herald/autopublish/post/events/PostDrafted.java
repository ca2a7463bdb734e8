package herald.autopublish.post.events;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.platform.kernel.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person began a post for the account. It goes nowhere before somebody with FULL schedules or
 * publishes it (R-PERM-2); its content has not been held against the network's rules yet.
 *
 * @param author the user who wrote it
 * @param proposed when the author would have it go out, if they said so
 */
@EventType(name = "post.drafted")
public record PostDrafted(
    PostId post,
    AccountId account,
    String network,
    String author,
    PostContent content,
    @Nullable WallTime proposed,
    Instant at)
    implements PostEvent {}
