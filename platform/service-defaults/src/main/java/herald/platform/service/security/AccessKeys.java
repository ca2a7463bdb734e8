package herald.platform.service.security;

import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public keys of the access service, fetched from its one known address. What a token's header
 * says about where keys are is never looked at; a key id that is not known leads to at most one
 * fetch in half a minute. Keys are renewed after five minutes; while that fails, the old ones are
 * believed for an hour.
 */
final class AccessKeys implements JWKSource<SecurityContext> {

  private static final Logger log = LoggerFactory.getLogger(AccessKeys.class);
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Duration BELIEVED = Duration.ofHours(1);
  private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(30);
  private static final Duration BETWEEN_FAILURES = Duration.ofSeconds(1);

  private final Supplier<String> fetch;
  private final InstantSource clock;
  private final ReentrantLock fetching = new ReentrantLock();
  private volatile @Nullable Held held;
  private volatile Instant failed = Instant.MIN;

  private record Held(JWKSet keys, Instant since) {}

  AccessKeys(Supplier<String> fetch, InstantSource clock) {
    this.fetch = fetch;
    this.clock = clock;
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
      throws RemoteKeySourceException {
    Held known = newerThan(FRESH);
    List<JWK> found = selector.select(known.keys());
    return found.isEmpty() ? selector.select(newerThan(BETWEEN_FETCHES).keys()) : found;
  }

  private Held newerThan(Duration age) throws RemoteKeySourceException {
    Held now = held;
    if (now != null && isWithin(age, now.since())) {
      return now;
    }
    fetching.lock();
    try {
      Held meanwhile = held;
      return meanwhile != null && isWithin(age, meanwhile.since()) ? meanwhile : renew(meanwhile);
    } finally {
      fetching.unlock();
    }
  }

  private Held renew(@Nullable Held old) throws RemoteKeySourceException {
    try {
      if (isWithin(BETWEEN_FAILURES, failed)) {
        throw new IllegalStateException("failed a moment ago");
      }
      Held fresh = new Held(JWKSet.parse(fetch.get()), clock.instant());
      held = fresh;
      return fresh;
    } catch (RuntimeException | ParseException e) {
      if (!isWithin(BETWEEN_FAILURES, failed)) {
        failed = clock.instant();
        log.warn("the keys of the access service cannot be fetched: {}", e.toString());
      }
      if (old != null && isWithin(BELIEVED, old.since())) {
        return old;
      }
      throw new RemoteKeySourceException("no keys of the access service", e);
    }
  }

  private boolean isWithin(Duration age, Instant since) {
    return since.isAfter(clock.instant().minus(age));
  }
}
