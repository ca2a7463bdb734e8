package herald.account.network.client;

import herald.account.network.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What bringing a post's parts to its network came to. Whatever it was: no post was made. */
public sealed interface Preparation {

  /** The post can be made, with this message. */
  record Ready(Message message) implements Preparation {}

  /**
   * Not now.
   *
   * @param notBefore when the network will listen again, if it said so
   */
  record Later(String because, @Nullable Instant notBefore) implements Preparation {}

  /** The network will not take it as it is. */
  record Refused(String code, String because) implements Preparation {}

  /** The network no longer accepts these tokens (R-CON-10). */
  record AuthorizationEnded(String because) implements Preparation {}
}
