package herald.autopublish.blog.domain;

import herald.autopublish.ids.BlogId;
import java.time.Instant;

/** A source that calls Herald told of one article, new or edited. */
public record HearOfArticle(BlogId blog, String source, HeardArticle article, Instant now)
    implements BlogCommand {}
