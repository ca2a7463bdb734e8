package herald.simulator.x;

import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpHeaders;

/** X's headers about what is left in the window; nothing is counted here. */
record RateLimit(int limit, int remaining, Instant reset) {

  private static final int LIMIT = 900;
  private static final Duration WINDOW = Duration.ofMinutes(15);

  static RateLimit ample(Instant now) {
    return new RateLimit(LIMIT, LIMIT - 1, now.plus(WINDOW));
  }

  static RateLimit exhausted(Instant reset) {
    return new RateLimit(LIMIT, 0, reset);
  }

  void into(HttpHeaders headers) {
    headers.set("x-rate-limit-limit", String.valueOf(limit));
    headers.set("x-rate-limit-remaining", String.valueOf(remaining));
    // The first whole second at which it is over.
    headers.set("x-rate-limit-reset", String.valueOf(reset.plusMillis(999).getEpochSecond()));
  }
}
