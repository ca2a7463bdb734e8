package herald.account.network.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a network's answer to a publication proves (R-POST-5). */
public sealed interface Outcome {

  /** The post exists. */
  record Made(String remoteId, String address) implements Outcome {}

  /**
   * The post does not exist, for a reason that passes.
   *
   * @param notBefore when the network will listen again, if it said so
   */
  record TryAgain(String because, @Nullable Instant notBefore) implements Outcome {}

  /** The post does not exist and will not be taken as it is. */
  record Refused(String code, String because) implements Outcome {}

  /** The post does not exist, and the network no longer accepts these tokens (R-CON-10). */
  record AuthorizationEnded(String because) implements Outcome {}

  /** Nothing is proved: the post may exist. */
  record Unclear(String because) implements Outcome {}
}
