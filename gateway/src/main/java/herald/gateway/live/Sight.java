package herald.gateway.live;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What one user may see, as access said it last. It is out of date as soon as access has told
 * something newer, or after 15 seconds, and then read again before it is used. Anybody may outdate
 * it; one at a time asks it.
 */
final class Sight {

  private static final long OLDEST = Duration.ofSeconds(15).toNanos();

  private final String hub;
  private final String user;
  private final Levels source;
  private final Ticker ticker;
  private final AtomicReference<Place> told = new AtomicReference<>(Place.START);
  private final AtomicInteger interruptions = new AtomicInteger();
  private volatile @Nullable Seen seen;

  /** What was read, when, and what of access's telling it has taken into account. */
  record Seen(Map<String, String> levels, Place upTo, int interruptions, long nanos) {

    boolean shows(Happening happening) {
      if (happening.account() == null) {
        return true;
      }
      String level = levels.getOrDefault(happening.account(), "NONE");
      return switch (level) {
        case "NONE" -> false;
        // The account's row, and none of its posts (R-PERM-1).
        case "NAME" -> !happening.hint().kind().equals("post");
        default -> true;
      };
    }
  }

  Sight(String hub, String user, Levels source, Ticker ticker) {
    this.hub = hub;
    this.user = user;
    this.source = source;
    this.ticker = ticker;
  }

  /** Access has told something: what was read before it is of no use any more. */
  void outdatedBy(Place place) {
    told.accumulateAndGet(place, (one, other) -> one.isAfter(other) ? one : other);
  }

  /** Something that access told may have been missed. */
  void outdatedByInterruption() {
    interruptions.incrementAndGet();
  }

  /** What was read last, out of date or not; nothing before the first time. */
  @Nullable Seen last() {
    return seen;
  }

  /** What holds now. Fails when access does not say. */
  Mono<Seen> now() {
    return Mono.defer(
        () -> {
          Seen last = seen;
          return last == null || isOutdated(last) ? read(last) : Mono.just(last);
        });
  }

  private boolean isOutdated(Seen last) {
    return told.get().isAfter(last.upTo())
        || interruptions.get() != last.interruptions()
        || ticker.read() - last.nanos() > OLDEST;
  }

  private Mono<Seen> read(@Nullable Seen last) {
    Place upTo = told.get();
    int interrupted = interruptions.get();
    long asked = ticker.read();
    boolean reached = !upTo.isAfter(last == null ? Place.START : last.upTo());
    return source
        .of(hub, user, reached ? null : upTo.inAccess())
        .map(levels -> new Seen(levels, upTo, interrupted, asked))
        .doOnNext(read -> seen = read);
  }
}
