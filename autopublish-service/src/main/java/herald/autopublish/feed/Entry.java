package herald.autopublish.feed;

import herald.autopublish.blog.domain.HeardArticle;
import herald.autopublish.blog.events.ArticleContent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article as a feed tells of it, possibly leaving things out.
 *
 * @param keys what identifies it, the most reliable first
 */
record Entry(
    List<String> keys,
    @Nullable String title,
    @Nullable String description,
    String link,
    @Nullable String image,
    @Nullable Instant publishedAt) {

  /** A digest of what the feed says, the same as long as the feed says the same. */
  String said() {
    return HeardArticle.digest(title, description, link, image);
  }

  boolean isComplete() {
    return title != null && description != null && image != null;
  }

  /** As it is heard, with what the article's page adds; without any title the link stands in. */
  HeardArticle completedBy(PageSummary page) {
    String heading = first(title, page.title());
    return new HeardArticle(
        keys,
        said(),
        new ArticleContent(
            heading == null ? link : heading,
            first(description, page.description()),
            link,
            first(image, page.image())),
        publishedAt);
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
