package herald.autopublish.blog.events;

import herald.autopublish.ids.ArticleId;
import herald.autopublish.ids.BlogId;
import herald.platform.kernel.EventType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new article was heard of: the start of every announcement. Raised once per article, whatever is
 * delivered again or changes its address later (R-AUTO-6).
 *
 * @param keys the names it is recognised by: its guid or id, and its canonical link
 * @param source the source that told of it, and that alone tells of its edits
 * @param said a digest of what the source said, to tell an edit from a repetition
 * @param publishedAt the article's own time, where it has one
 */
@EventType(name = "blog.published")
public record BlogPublished(
    BlogId blog,
    ArticleId article,
    List<String> keys,
    String source,
    String said,
    ArticleContent content,
    @Nullable Instant publishedAt,
    Instant firstSeenAt)
    implements BlogEvent {}
