package herald.platform.eventstore;

import herald.platform.eventstore.deciding.Receipt;
import herald.platform.kernel.Origin;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;

/**
 * How an {@link Origin} travels in the metadata of a command and is stored with its events. The
 * receipt stays with the command: the store writes into it what the sender wants to know.
 */
public final class CommandMetadata {

  private static final String HUB = "hub";
  private static final String ACTOR = "actor";
  private static final String REQUEST = "request";
  private static final String CAUSE = "cause";
  private static final String RECEIPT = "receipt";

  private CommandMetadata() {}

  static Map<String, Object> of(Origin origin, Receipt receipt) {
    Map<String, Object> metadata = new HashMap<>(stored(origin));
    metadata.put(RECEIPT, receipt);
    return metadata;
  }

  /** What an event stores of the command that raised it. */
  public static Map<String, Object> stored(Origin origin) {
    Map<String, Object> metadata = new HashMap<>();
    metadata.put(HUB, origin.hub());
    metadata.put(ACTOR, origin.actor());
    metadata.put(REQUEST, origin.request());
    if (origin.cause() != null) {
      metadata.put(CAUSE, origin.cause());
    }
    return metadata;
  }

  /**
   * The origin of a command or event.
   *
   * @throws IllegalStateException if it has none: nothing happens outside a hub
   */
  public static Origin origin(MetaData metadata) {
    if (metadata.get(HUB) instanceof String hub
        && metadata.get(ACTOR) instanceof String actor
        && metadata.get(REQUEST) instanceof String request) {
      return new Origin(hub, actor, request, (String) metadata.get(CAUSE));
    }
    throw new IllegalStateException("a message without hub, actor and request");
  }

  /** The receipt that the command's sender waits with; none if it wants none. */
  public static Optional<Receipt> receipt(MetaData metadata) {
    return Optional.ofNullable((Receipt) metadata.get(RECEIPT));
  }
}
