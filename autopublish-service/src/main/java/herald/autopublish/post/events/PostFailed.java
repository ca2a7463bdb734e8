package herald.autopublish.post.events;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/** The network certainly does not have the post, and will not be asked again by itself. */
@EventType(name = "post.failed")
public record PostFailed(PostId post, AccountId account, String because, Instant at)
    implements PostEvent {}
