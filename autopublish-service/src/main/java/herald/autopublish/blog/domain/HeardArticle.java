package herald.autopublish.blog.domain;

import herald.autopublish.blog.events.ArticleContent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as a source tells of it.
 *
 * @param keys what identifies it, the most reliable first: guid or id, then the canonical link
 * @param said a digest of what the source itself said; the content may have been completed from the
 *     article's page
 * @param publishedAt the article's own time, if it has one
 */
public record HeardArticle(
    List<String> keys, String said, ArticleContent content, @Nullable Instant publishedAt) {

  public HeardArticle {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("an article without a key cannot be told from others");
    }
  }
}
