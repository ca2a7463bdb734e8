package herald.account.network.client;

import herald.account.network.Message;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A post as a timeline shows it.
 *
 * @param text with the network's own short links written out again
 */
public record SeenPost(
    String remoteId, String address, String text, @Nullable String link, Instant at) {

  /** Whether it says what the message says. */
  public boolean shows(Message message) {
    return text.strip().equals(message.text().strip())
        && (message.link() == null || Objects.equals(link, message.link()));
  }
}
