package herald.autopublish.post.events;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The network may or may not have the post; nobody tries again blindly (R-POST-5). Not an end: what
 * is found out later closes it.
 */
@EventType(name = "post.outcome-unknown")
public record PostOutcomeUnknown(PostId post, AccountId account, String because, Instant at)
    implements PostEvent {}
