package herald.autopublish.blog.domain;

import herald.autopublish.ids.BlogId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A feed was read; these are all articles in it.
 *
 * @param source the feed's address
 * @param hold the hold in force, within which an article's disappearance counts (R-AUTO-7)
 */
public record ReadFeed(
    BlogId blog, String source, List<HeardArticle> articles, Duration hold, Instant now)
    implements BlogCommand {}
