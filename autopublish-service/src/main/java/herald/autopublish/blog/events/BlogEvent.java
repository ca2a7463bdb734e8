package herald.autopublish.blog.events;

import herald.autopublish.ids.BlogId;

/** What happened to a blog and its articles, in the order in which Herald heard of it. */
public sealed interface BlogEvent
    permits BlogRegistered, BlogPublished, ArticlePassedOver, ArticleEdited, ArticleWithdrawn {

  BlogId blog();
}
