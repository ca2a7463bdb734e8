package herald.autopublish.post.events;

import herald.autopublish.ids.ArticleId;
import herald.autopublish.ids.BlogId;

/** The article that an auto post announces. */
public record ArticleRef(BlogId blog, ArticleId id, String title) {}
