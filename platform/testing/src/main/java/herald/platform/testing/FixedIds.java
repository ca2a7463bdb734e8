package herald.platform.testing;

import herald.platform.kernel.Ids;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that a test foresees: 1, 2, 3 and so on, in the form of a UUID. */
public final class FixedIds implements Ids {

  private final AtomicLong last = new AtomicLong();

  @Override
  public UUID next() {
    return id(last.incrementAndGet());
  }

  /** The id that the call number {@code n} answers, from 1. */
  public static UUID id(long n) {
    return new UUID(0x7000L, 0x8000_0000_0000_0000L | n);
  }
}
