package herald.autopublish.blog.domain;

import herald.autopublish.blog.events.BlogPublished;
import herald.autopublish.ids.ArticleId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article that was announced.
 *
 * @param place how many were announced before it
 */
record Announced(
    ArticleId id,
    int place,
    String source,
    String said,
    @Nullable Instant publishedAt,
    Instant firstSeenAt,
    boolean withdrawn) {

  static Announced by(BlogPublished e, int place) {
    return new Announced(
        e.article(), place, e.source(), e.said(), e.publishedAt(), e.firstSeenAt(), false);
  }

  Announced saying(String edited) {
    return new Announced(id, place, source, edited, publishedAt, firstSeenAt, withdrawn);
  }

  Announced ended() {
    return new Announced(id, place, source, said, publishedAt, firstSeenAt, true);
  }

  /** Whether its announcements can still be waiting at this moment (R-AUTO-5). */
  boolean isHeldAt(Instant now, Duration hold) {
    Instant published = publishedAt == null ? firstSeenAt : publishedAt;
    return !withdrawn && now.isBefore(published.plus(hold));
  }
}
