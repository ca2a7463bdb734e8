package herald.autopublish.publication;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.PostContent;
import herald.autopublish.post.events.PostSource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code herald.post.released.v1} */
record PostReleasedV1(
    PostId post,
    AccountId account,
    PostSource source,
    @Nullable String author,
    @Nullable String publisher,
    String decision,
    Instant decidedAt,
    PostContent content,
    Instant at) {}
