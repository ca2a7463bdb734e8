package herald.autopublish.blog.events;

import herald.autopublish.ids.ArticleId;
import herald.autopublish.ids.BlogId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The article was unpublished, deleted or made private before its announcements went out; they are
 * cancelled (R-AUTO-7). Publishing it again announces nothing (R-AUTO-6).
 */
@EventType(name = "blog.article-withdrawn")
public record ArticleWithdrawn(BlogId blog, ArticleId article, Instant at) implements BlogEvent {}
