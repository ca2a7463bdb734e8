package herald.account.network.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said to a presence, as the network shows it.
 *
 * @param remoteId unique for the presence
 * @param on the remote id of the presence's own post that it answers; absent on a mention
 * @param author the author's handle
 * @param address where to read it; absent where the network has no such page
 */
public record Reaction(
    Kind kind,
    String remoteId,
    @Nullable String on,
    String author,
    String text,
    Instant at,
    @Nullable String address) {

  public enum Kind {
    COMMENT,
    MENTION
  }
}
