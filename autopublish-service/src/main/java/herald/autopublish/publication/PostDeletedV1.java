package herald.autopublish.publication;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.PostSource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code herald.post.deleted.v1} */
record PostDeletedV1(
    PostId post,
    AccountId account,
    PostSource source,
    @Nullable String author,
    boolean published,
    String by,
    Instant at) {}
