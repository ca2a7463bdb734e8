package herald.autopublish.publication;

import herald.autopublish.ids.ArticleId;
import herald.autopublish.ids.BlogId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code herald.blog.published.v1} */
record BlogPublishedV1(
    BlogId blog,
    ArticleId article,
    String title,
    String link,
    @Nullable Instant publishedAt,
    Instant firstSeenAt) {}
