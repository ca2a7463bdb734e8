package herald.autopublish.publication;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.PostSource;
import herald.autopublish.post.events.WallTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code herald.post.edited.v1} */
record PostEditedV1(
    PostId post,
    AccountId account,
    PostSource source,
    @Nullable String author,
    @Nullable WallTime proposed,
    String by,
    Instant at) {}
