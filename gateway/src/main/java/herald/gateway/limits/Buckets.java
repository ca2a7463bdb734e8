package herald.gateway.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/**
 * The buckets of one kind of party. One that nobody used until it was full again is forgotten,
 * which changes nothing; each kind has its own bounded number, so that many addresses push out no
 * hub.
 */
final class Buckets {

  private final LoadingCache<String, Bucket> byParty;

  Buckets(Rate rate, int most, Ticker ticker) {
    this.byParty =
        Caffeine.newBuilder()
            .maximumSize(most)
            .ticker(ticker)
            .expireAfterAccess(rate.untilFull())
            .build(party -> full(rate, ticker));
  }

  private static Bucket full(Rate rate, Ticker ticker) {
    return Bucket.builder()
        .withCustomTimePrecision(new Ticking(ticker))
        .addLimit(
            limit ->
                limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
        .build();
  }

  Optional<Duration> take(String party) {
    ConsumptionProbe probe = byParty.get(party).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private record Ticking(Ticker ticker) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return ticker.read();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
