package herald.simulator.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page, profile, business account or channel.
 *
 * @param id the network's own id
 * @param page the id of the Facebook page that an Instagram business account belongs to
 */
public record Presence(
    Network network, String id, String name, String handle, @Nullable String page, Instant since)
    implements Entry {}
