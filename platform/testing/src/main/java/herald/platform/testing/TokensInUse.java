package herald.platform.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Tokens that are used for a third of the minute that they are good for, as the gateway uses them:
 * to sign and to check one takes longer than most of what is asked with it.
 */
public final class TokensInUse {

  private static final Duration USED_FOR = Duration.ofSeconds(20);

  private final Map<Object, InUse> tokens = new ConcurrentHashMap<>();

  private record InUse(String token, Instant until) {}

  /**
   * The token in use, or a new one.
   *
   * @param whose all that decides what is in it
   */
  public String get(Object whose, Supplier<String> anew) {
    Instant now = Instant.now();
    return tokens
        .compute(
            whose,
            (one, used) ->
                used != null && now.isBefore(used.until())
                    ? used
                    : new InUse(anew.get(), now.plus(USED_FOR)))
        .token();
  }
}
