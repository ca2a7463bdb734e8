package herald.notification.digest.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An interaction as it was heard of.
 *
 * @param account the account's name, as it is called now
 * @param access the account's access now; null if it has none
 * @param post Herald's own post that it is about, if any
 */
public record Heard(
    String account,
    String network,
    @Nullable String access,
    Kind kind,
    @Nullable String post,
    String author,
    String text,
    @Nullable String address,
    Instant at) {

  /** What it is. */
  public enum Kind {
    COMMENT,
    MENTION,
    MESSAGE
  }
}
