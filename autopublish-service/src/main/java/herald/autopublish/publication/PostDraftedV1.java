package herald.autopublish.publication;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.PostSource;
import herald.autopublish.post.events.WallTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code herald.post.drafted.v1} */
record PostDraftedV1(
    PostId post,
    AccountId account,
    PostSource source,
    String author,
    @Nullable WallTime proposed,
    Instant at) {}
