package herald.autopublish.post.events;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.platform.kernel.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user with FULL gave the post back to its author: it is a draft, without a proposed time
 * (R-MAIL-9). Raised for what was scheduled, and for a draft whose proposal was declined.
 *
 * @param comment what they said to the author, if anything
 * @param by the user who returned it
 */
@EventType(name = "post.returned")
public record PostReturned(
    PostId post,
    AccountId account,
    PostSource source,
    @Nullable String author,
    @Nullable String comment,
    String by,
    Instant at)
    implements PostEvent {}
