package herald.autopublish.post.events;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.platform.kernel.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person gave the post other words. It stays where it stands: a draft stays one, and what is
 * scheduled keeps its time. An announcement that a person worded keeps those words when its article
 * is edited later (R-AUTO-10).
 *
 * @param proposed when a draft is proposed to go out now; absent on anything but a draft
 * @param by the user who edited it
 */
@EventType(name = "post.edited")
public record PostEdited(
    PostId post,
    AccountId account,
    PostSource source,
    @Nullable String author,
    PostContent content,
    @Nullable WallTime proposed,
    String by,
    Instant at)
    implements PostEvent {}
