package herald.autopublish.post.events;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.platform.kernel.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The post will go out at its time, if its account may still publish then (R-POST-4). An auto post
 * is scheduled once per article and account, ever (R-AUTO-6); raised again when a person gives a
 * post another time, and when what was withheld comes back (R-POST-1).
 *
 * @param network the network that the content was worded for
 * @param author the user who wrote it; absent for auto posts
 * @param article the article it announces; absent for posts by hand
 * @param publisher the user in whose right it goes out, which is asked for then; absent for auto
 *     posts
 * @param wall the time as that user gave it (R-POST-2); absent where nobody did
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
    @Nullable String publisher,
    Instant dueAt,
    @Nullable WallTime wall,
    Instant at)
    implements PostEvent {}
