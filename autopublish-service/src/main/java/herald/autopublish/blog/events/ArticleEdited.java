package herald.autopublish.blog.events;

import herald.autopublish.ids.ArticleId;
import herald.autopublish.ids.BlogId;
import herald.platform.kernel.EventType;
import java.time.Instant;
import java.util.List;

/**
 * The article says something else than before. Announcements that have not gone out yet take over
 * the new text (R-AUTO-7); those that have are left as they are.
 *
 * @param keys all names it is recognised by now; former ones stay valid
 */
@EventType(name = "blog.article-edited")
public record ArticleEdited(
    BlogId blog,
    ArticleId article,
    List<String> keys,
    String said,
    ArticleContent content,
    Instant at)
    implements BlogEvent {}
