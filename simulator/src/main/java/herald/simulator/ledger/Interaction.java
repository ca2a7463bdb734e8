package herald.simulator.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said to a presence.
 *
 * @param id the network's own id
 * @param account the network's id of the presence
 * @param post the network's id of the post that it answers; absent when it answers none
 * @param from the handle of who said it
 */
public record Interaction(
    String id,
    Network network,
    String account,
    @Nullable String post,
    String from,
    String text,
    Instant at)
    implements Entry {

  /** The network's id of who said it: the same for the same handle. */
  public String fromId() {
    return "7" + String.format("%010d", Integer.toUnsignedLong(from.hashCode()));
  }
}
