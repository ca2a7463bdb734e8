package herald.autopublish.post.domain;

import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.PostWithheld;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The post's time has come, and the authority was asked whether it may go out (R-POST-4).
 *
 * @param answer what the authority said
 * @param because why it is to be withheld; only with that answer
 * @param decidedAt when the authority answered
 */
public record ReleasePost(
    PostId post,
    Answer answer,
    PostWithheld.@Nullable Reason because,
    Instant decidedAt,
    Instant now)
    implements PostCommand {

  /** What the authority can say to a release. */
  public enum Answer {
    RELEASE,
    WITHHOLD,
    WAIT
  }
}
