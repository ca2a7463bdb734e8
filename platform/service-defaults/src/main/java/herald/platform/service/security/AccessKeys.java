package herald.platform.service.security;

import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import herald.platform.kernel.Unavailable;
import herald.platform.service.client.Renewed;
import herald.platform.service.client.Renewed.Fetched;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of the access service, fetched from its one known address. What a token's header
 * says about where keys are is never looked at; a key id that is not known leads to at most one
 * fetch in half a minute. Keys are renewed after five minutes; while that fails, the old ones are
 * believed for an hour.
 */
final class AccessKeys implements JWKSource<SecurityContext> {

  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Duration BELIEVED = Duration.ofHours(1);
  private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(30);

  private final Renewed<JWKSet> keys;

  AccessKeys(Supplier<String> fetch, Duration patience, InstantSource clock) {
    keys =
        new Renewed<>(
            "the keys of the access service",
            () -> new Fetched<>(parsed(fetch.get()), FRESH, BELIEVED),
            patience,
            clock);
  }

  private static JWKSet parsed(String keys) {
    try {
      return JWKSet.parse(keys);
    } catch (ParseException e) {
      throw new IllegalStateException("what it publishes are no keys", e);
    }
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
      throws RemoteKeySourceException {
    try {
      List<JWK> found = selector.select(keys.get());
      return found.isEmpty() ? selector.select(keys.notOlderThan(BETWEEN_FETCHES)) : found;
    } catch (Unavailable e) {
      throw new RemoteKeySourceException(e.getMessage(), e);
    }
  }
}
