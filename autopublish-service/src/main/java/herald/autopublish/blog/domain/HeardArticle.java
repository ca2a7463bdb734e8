package herald.autopublish.blog.domain;

import herald.autopublish.blog.events.ArticleContent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** As the source says it, with nothing added. */
  public static HeardArticle saying(
      List<String> keys, ArticleContent content, @Nullable Instant publishedAt) {
    return new HeardArticle(
        keys,
        digest(content.title(), content.description(), content.link(), content.image()),
        content,
        publishedAt);
  }

  /** The same as long as the source says the same. */
  public static String digest(@Nullable String... said) {
    String all = Stream.of(said).map(String::valueOf).collect(Collectors.joining("\n"));
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
