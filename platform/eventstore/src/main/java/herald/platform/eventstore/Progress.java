package herald.platform.eventstore;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the read models have got, so that a reader sees what a writer was answered, whichever
 * process of the service works on them. A group that is being rebuilt gets on meanwhile.
 */
public final class Progress {

  private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

  /** Where the answer lies in memory, and where it is asked of the database. */
  private static final long NAP_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private static final long LONG_NAP_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final Supplier<Stream<StreamingEventProcessor>> readers;
  private final StoredReach stored;

  /** Over the processors of the groups {@code read.*}; the platform makes the one bean. */
  Progress(Supplier<Stream<StreamingEventProcessor>> readers, StoredReach stored) {
    this.readers = readers;
    this.stored = stored;
  }

  /**
   * Whether every {@code read.*} group has handled everything up to this position of the own store;
   * false while the database cannot tell.
   */
  public boolean reached(long position) {
    try {
      return readers.get().allMatch(reader -> hasReached(reader, position));
    } catch (RuntimeException e) {
      if (!Failures.passes(e)) {
        throw e;
      }
      LOG.debug("How far the groups are cannot be read: {}", DatabaseErrors.rootMessage(e));
      return false;
    }
  }

  /** Waits until {@link #reached(long)}; answers false if that took longer than the limit. */
  public boolean await(long position, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (!reached(position)) {
      if (System.nanoTime() > end || Thread.interrupted()) {
        return false;
      }
      LockSupport.parkNanos(readers.get().allMatch(Progress::isOwn) ? NAP_NANOS : LONG_NAP_NANOS);
    }
    return true;
  }

  /** Everything up to this position has been handled by a group, whoever works on it. */
  long of(StreamingEventProcessor reader) {
    return isOwn(reader) ? own(reader) : stored.of(reader);
  }

  private boolean hasReached(StreamingEventProcessor reader, long position) {
    return isOwn(reader) ? own(reader) >= position : stored.isAt(reader, position);
  }

  private static boolean isOwn(StreamingEventProcessor reader) {
    return !reader.processingStatus().isEmpty();
  }

  private static long own(StreamingEventProcessor reader) {
    return reader.processingStatus().values().stream()
        .mapToLong(segment -> segment.getCurrentPosition().orElse(0))
        .min()
        .orElse(0);
  }
}
