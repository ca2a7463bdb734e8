package herald.account.network.client;

import herald.account.network.Message;
import java.time.Instant;
import java.util.List;

/** Publishes at one network and reads back what is there. */
public interface PublishingClient extends NetworkClient {

  /**
   * Brings to the network what the post consists of, where that takes calls of their own. It makes
   * no post, whatever becomes of it, and may be repeated; it takes some seconds at most. Never
   * throws.
   */
  default Preparation prepare(Tokens tokens, String remoteId, Message message) {
    return new Preparation.Ready(message);
  }

  /**
   * Makes the post of a message that is {@link #prepare prepared}: calls the network exactly once,
   * without any repetition of its own on any layer, and says what the answer proves. Never throws.
   */
  Outcome publish(Tokens tokens, String remoteId, Message message);

  /**
   * The presence's own posts since then, whoever made them.
   *
   * @throws SilentNetwork when the network cannot be read now
   */
  List<SeenPost> timeline(Tokens tokens, String remoteId, Instant since);
}
