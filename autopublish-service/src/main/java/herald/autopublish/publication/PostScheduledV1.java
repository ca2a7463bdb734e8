package herald.autopublish.publication;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.ArticleId;
import herald.autopublish.ids.BlogId;
import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.PostSource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code herald.post.scheduled.v1} */
record PostScheduledV1(
    PostId post,
    AccountId account,
    @Nullable BlogId blog,
    @Nullable ArticleId article,
    Instant dueAt,
    PostSource source,
    @Nullable String author,
    @Nullable String publisher,
    Instant at) {}
