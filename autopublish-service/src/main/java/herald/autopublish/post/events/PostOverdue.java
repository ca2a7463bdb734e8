package herald.autopublish.post.events;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.platform.kernel.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The post's time passed more than a day ago without a release, say because Herald was down. It
 * does not go out by itself any more; a person decides (R-POST-6).
 */
@EventType(name = "post.overdue")
public record PostOverdue(
    PostId post,
    AccountId account,
    PostSource source,
    @Nullable String author,
    Instant dueAt,
    Instant at)
    implements PostEvent {}
