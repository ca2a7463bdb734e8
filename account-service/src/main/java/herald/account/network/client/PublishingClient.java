package herald.account.network.client;

import herald.account.network.Message;
import java.time.Instant;
import java.util.List;

/** Publishes at one network and reads back what is there. */
public interface PublishingClient extends NetworkClient {

  /**
   * Calls the network exactly once, without any repetition of its own on any layer, and says what
   * the answer proves. Never throws.
   */
  Outcome publish(Tokens tokens, String remoteId, Message message);

  /**
   * The presence's own posts since then, whoever made them.
   *
   * @throws SilentNetwork when the network cannot be read now
   */
  List<SeenPost> timeline(Tokens tokens, String remoteId, Instant since);

  /** A fresh access token, where tokens go stale; called once at a time for an account. */
  Refreshed refresh(Tokens tokens);
}
