package herald.autopublish.blog.events;

import herald.autopublish.ids.ArticleId;
import herald.autopublish.ids.BlogId;
import herald.platform.kernel.EventType;
import java.time.Instant;
import java.util.List;

/**
 * An article was heard of for the first time, but is too old to be announced (R-AUTO-5). It stays
 * known, so that nothing announces it later either.
 */
@EventType(name = "blog.article-passed-over")
public record ArticlePassedOver(
    BlogId blog,
    ArticleId article,
    List<String> keys,
    String title,
    Reason because,
    Instant publishedAt,
    Instant firstSeenAt)
    implements BlogEvent {

  /** Why nothing is announced. */
  public enum Reason {
    OLDER_THAN_A_DAY
  }
}
