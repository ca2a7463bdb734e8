package herald.autopublish.post.domain;

import herald.autopublish.post.events.PostScheduled;
import herald.autopublish.post.events.WallTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a post goes out, and in whose right.
 *
 * @param wall the time as a person gave it; absent where nobody did
 * @param publisher the user whose right is asked for then; absent for auto posts
 */
public record Due(Instant at, @Nullable WallTime wall, @Nullable String publisher) {

  /** The same by the rules of its zone as they are known now (R-POST-2). */
  Due reckoned() {
    return wall == null ? this : new Due(WallTimes.instantOf(wall), wall, publisher);
  }

  static Due of(PostScheduled e) {
    return new Due(e.dueAt(), e.wall(), e.publisher());
  }
}
