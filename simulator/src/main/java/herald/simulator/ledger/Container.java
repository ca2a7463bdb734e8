package herald.simulator.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instagram's first step: an image with its caption, not yet published. */
public record Container(
    String id, String account, String image, @Nullable String caption, Instant at)
    implements Entry {}
