package herald.suite.run;

import java.time.Duration;
import java.time.Instant;

/**
 * How long to wait before a dead child is started again: 1, 2, 4 … 30 seconds, and 1 again when it
 * had lived for a minute.
 */
final class Backoff {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration HEALTHY = Duration.ofMinutes(1);

  private Duration next = Duration.ofSeconds(1);

  Duration afterDeath(Instant started, Instant died) {
    if (Duration.between(started, died).compareTo(HEALTHY) >= 0) {
      next = Duration.ofSeconds(1);
    }
    Duration pause = next;
    next = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
    return pause;
  }
}
