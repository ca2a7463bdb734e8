package herald.autopublish.post.events;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.platform.kernel.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The post will go out at its time, if its account may still publish then (R-POST-4). An auto post
 * is scheduled once per article and account, ever (R-AUTO-6).
 *
 * @param network the network that the content was worded for
 * @param author the user who wrote it; absent for auto posts
 * @param article the article it announces; absent for posts by hand
 */
@EventType(name = "post.scheduled")
public record PostScheduled(
    PostId post,
    AccountId account,
    String network,
    PostSource source,
    @Nullable String author,
    @Nullable ArticleRef article,
    PostContent content,
    Instant dueAt,
    Instant at)
    implements PostEvent {}
