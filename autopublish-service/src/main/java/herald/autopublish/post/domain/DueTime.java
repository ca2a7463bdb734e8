package herald.autopublish.post.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an announcement goes out (R-AUTO-5). */
public final class DueTime {

  private DueTime() {}

  /**
   * The hold after the article's own time, be that past or future; at once when that has passed
   * already. Without a time of its own, the time it was first seen counts.
   */
  public static Instant of(@Nullable Instant publishedAt, Instant firstSeenAt, Duration hold) {
    Instant due = (publishedAt == null ? firstSeenAt : publishedAt).plus(hold);
    return due.isBefore(firstSeenAt) ? firstSeenAt : due;
  }
}
