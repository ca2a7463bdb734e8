package herald.autopublish.blog.events;

import org.jspecify.annotations.Nullable;

/**
 * What an announcement may show of an article (R-AUTO-4), as plain text.
 *
 * @param description the meta description, if the article has one
 * @param image the featured image's address, if the article has one
 */
public record ArticleContent(
    String title, @Nullable String description, String link, @Nullable String image) {}
