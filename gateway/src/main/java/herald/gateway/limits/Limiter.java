package herald.gateway.limits;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Counts requests by party. It never blocks and asks nobody. How often it refused is the metric
 * {@code herald.gateway.limited}, by limit.
 */
@Component
@EnableConfigurationProperties(Limits.class)
public class Limiter {

  private final Map<Limit, Buckets> buckets = new EnumMap<>(Limit.class);
  private final MeterRegistry meters;

  Limiter(Limits limits, Ticker ticker, MeterRegistry meters) {
    this.meters = meters;
    Arrays.stream(Limit.values())
        .forEach(
            limit ->
                buckets.put(limit, new Buckets(limit.in(limits), limits.remembered(), ticker)));
  }

  /**
   * One more request of this party.
   *
   * @return nothing if it may pass, else how long until the next one may
   */
  public Optional<Duration> take(Limit limit, String party) {
    Optional<Duration> wait = buckets.get(limit).take(party);
    if (wait.isPresent()) {
      String name = limit.name().toLowerCase(Locale.ROOT);
      meters.counter("herald.gateway.limited", "limit", name).increment();
    }
    return wait;
  }
}
