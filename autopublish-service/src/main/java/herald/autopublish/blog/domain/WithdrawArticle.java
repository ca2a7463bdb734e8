package herald.autopublish.blog.domain;

import herald.autopublish.ids.BlogId;
import java.time.Instant;

/** A source that calls Herald unpublished, deleted or hid an article. */
public record WithdrawArticle(BlogId blog, String key, Instant now) implements BlogCommand {}
