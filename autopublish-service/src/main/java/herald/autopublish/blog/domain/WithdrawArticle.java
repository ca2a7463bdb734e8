package herald.autopublish.blog.domain;

import herald.autopublish.ids.BlogId;
import java.time.Instant;

/**
 * A source that calls Herald unpublished, deleted or hid an article. One that was heard of but is
 * not announced needs nothing more; one that was never heard of is refused.
 */
public record WithdrawArticle(BlogId blog, String key, Instant now) implements BlogCommand {}
