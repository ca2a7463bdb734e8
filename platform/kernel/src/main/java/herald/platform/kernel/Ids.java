package herald.platform.kernel;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Where new ids come from: a port, so that tests can foresee them and the domain never rolls dice.
 */
@FunctionalInterface
public interface Ids {

  /** A UUID that was never answered before. */
  UUID next();

  /** {@link #next()} as a prefixed id. */
  default String next(String prefix) {
    return Identifiers.prefixed(prefix, next());
  }

  /**
   * Time-ordered ids (UUID version 7), which keep an index on them compact; 74 bits of each are
   * random.
   */
  static Ids timeOrdered(InstantSource clock) {
    SecureRandom random = new SecureRandom();
    return () -> {
      long high = clock.millis() << 16 | 0x7000L | random.nextInt(0x1000);
      long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
      return new UUID(high, low);
    };
  }
}
