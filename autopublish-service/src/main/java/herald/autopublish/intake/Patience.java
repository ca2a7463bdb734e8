package herald.autopublish.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Looks again until something is both there and to be seen. What is hidden is looked for as often
 * and as long as what does not exist, so that the time tells neither from the other (R-ACC-3).
 */
record Patience(Duration longest, Duration nap) {

  <T> Optional<T> until(BooleanSupplier seen, Supplier<Optional<T>> there) {
    long end = System.nanoTime() + longest.toNanos();
    Optional<T> found = look(seen, there);
    while (found.isEmpty() && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(nap.toNanos());
      found = look(seen, there);
    }
    return found;
  }

  /** Asks both, whatever either answers. */
  private static <T> Optional<T> look(BooleanSupplier seen, Supplier<Optional<T>> there) {
    boolean visible = seen.getAsBoolean();
    return there.get().filter(found -> visible);
  }
}
