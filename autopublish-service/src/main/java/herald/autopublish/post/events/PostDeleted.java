package herald.autopublish.post.events;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.platform.kernel.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person removed the post from Herald. What the network shows stays there (R-POST-1).
 *
 * @param published whether the network had it
 * @param by the user who deleted it
 */
@EventType(name = "post.deleted")
public record PostDeleted(
    PostId post,
    AccountId account,
    PostSource source,
    @Nullable String author,
    boolean published,
    String by,
    Instant at)
    implements PostEvent {}
