package herald.platform.eventstore;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** How far the read models have got, so that a reader sees what a writer was answered. */
public final class Progress {

  private static final long NAP_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private final Supplier<Stream<StreamingEventProcessor>> readers;

  /** Over the processors of the groups {@code read.*}; the platform makes the one bean. */
  public Progress(Supplier<Stream<StreamingEventProcessor>> readers) {
    this.readers = readers;
  }

  /**
   * Whether every {@code read.*} group has handled everything up to this position of the own store.
   */
  public boolean reached(long position) {
    return readers.get().allMatch(reader -> hasReached(reader, position));
  }

  /** Waits until {@link #reached(long)}; answers false if that took longer than the limit. */
  public boolean await(long position, Duration limit) {
    return until(() -> reached(position), limit);
  }

  private static boolean until(Supplier<Boolean> condition, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.get()) {
      if (System.nanoTime() > end || Thread.interrupted()) {
        return false;
      }
      LockSupport.parkNanos(NAP_NANOS);
    }
    return true;
  }

  Stream<StreamingEventProcessor> readers() {
    return readers.get();
  }

  /** The position up to which the group has handled everything; 0 while it has not started. */
  static long position(StreamingEventProcessor reader) {
    return reader.processingStatus().values().stream().mapToLong(Progress::at).min().orElse(0);
  }

  private static boolean hasReached(StreamingEventProcessor reader, long position) {
    var segments = reader.processingStatus().values();
    return !segments.isEmpty() && segments.stream().allMatch(segment -> at(segment) >= position);
  }

  private static long at(EventTrackerStatus segment) {
    return segment.getCurrentPosition().orElse(0);
  }
}
