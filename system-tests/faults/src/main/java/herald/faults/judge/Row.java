package herald.faults.judge;

import herald.platform.eventstore.log.Entry;
import org.jspecify.annotations.Nullable;

/**
 * One row of the log, whole.
 *
 * @param leaf the stored hash of the event
 * @param seal the stored head of the chain where a batch ends; null elsewhere
 */
public record Row(Entry entry, byte[] leaf, byte @Nullable [] seal) {}
