package herald.simulator.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A published post.
 *
 * @param account the network's id of the presence it stands on
 * @param handle that presence's handle, for people
 * @param name that presence's name, for people
 * @param link the link it announces; on X the first one in the text
 * @param title the link's title, where the network takes one
 * @param container the container it came from; only on Instagram
 * @param request the call that made it, without credentials
 */
public record Post(
    String id,
    Network network,
    String account,
    String handle,
    String name,
    String text,
    @Nullable String link,
    @Nullable String image,
    @Nullable String title,
    @Nullable String container,
    Instant at,
    Request request)
    implements Entry {

  public record Request(String method, String path, Map<String, Object> body) {}

  /** The same words and link on the same presence: what networks call a duplicate. */
  boolean repeats(Post other) {
    return network == other.network
        && account.equals(other.account)
        && text.equals(other.text)
        && Objects.equals(link, other.link);
  }
}
