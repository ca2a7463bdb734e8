package herald.autopublish.blog.domain;

import herald.autopublish.blog.events.ArticleContent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

  private static final Duration FAR = Duration.ofDays(3_653);

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

  /** Whether an article heard of now can be of that time: within ten years. */
  public static boolean isATimeFor(Instant published, Instant now) {
    return published.isAfter(now.minus(FAR)) && published.isBefore(now.plus(FAR));
  }

  /** The same as long as the source says the same. */
  public static String digest(@Nullable String... said) {
    String all = Stream.of(said).map(String::valueOf).collect(Collectors.joining("\n"));
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
