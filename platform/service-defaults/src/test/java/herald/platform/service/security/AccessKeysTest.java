package herald.platform.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import herald.platform.service.edge.AccessDouble;
import herald.platform.testing.FixedClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AccessKeysTest {

  private final FixedClock clock = FixedClock.at("2026-03-01T09:00:00Z");
  private final AccessKeys keys = new AccessKeys(this::fetch, Duration.ofSeconds(5), clock);
  private final AtomicInteger fetched = new AtomicInteger();
  private volatile String published = set("first");
  private volatile boolean away;

  private String fetch() {
    fetched.incrementAndGet();
    if (away) {
      throw new IllegalStateException("away");
    }
    return published;
  }

  private static String set(String id) {
    return new JWKSet(AccessDouble.newKey(id).toPublicJWK()).toString();
  }

  private List<JWK> find(String id) throws KeySourceException {
    return keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), null);
  }

  @Test
  void areFetchedOnce() throws KeySourceException {
    assertThat(find("first")).hasSize(1);
    assertThat(find("first")).hasSize(1);
    assertThat(fetched).hasValue(1);
  }

  @Test
  void ofUnknownIdsAreFetchedAtMostTwiceAMinute() throws KeySourceException {
    find("first");
    assertThat(find("other")).isEmpty();
    assertThat(find("another")).isEmpty();
    assertThat(fetched).hasValue(1);
    clock.advance(Duration.ofSeconds(31));
    published = set("other");
    assertThat(find("other")).hasSize(1);
    assertThat(fetched).hasValue(2);
  }

  @Test
  void areBelievedForAnHourWhileTheyCannotBeRenewed() throws KeySourceException {
    find("first");
    away = true;
    clock.advance(Duration.ofMinutes(59));
    assertThat(find("first")).hasSize(1);
    clock.advance(Duration.ofMinutes(2));
    assertThatThrownBy(() -> find("first")).isInstanceOf(RemoteKeySourceException.class);
  }

  @Test
  void ofAnUnknownIdAreNotDeniedWhileNobodyCanTell() throws KeySourceException {
    find("first");
    away = true;
    clock.advance(Duration.ofSeconds(31));
    assertThatThrownBy(() -> find("other")).isInstanceOf(RemoteKeySourceException.class);
    assertThat(find("first")).hasSize(1);
  }

  @Test
  void areNotAskedForAgainAtOnceAfterAFailure() {
    away = true;
    assertThatThrownBy(() -> find("first")).isInstanceOf(RemoteKeySourceException.class);
    assertThatThrownBy(() -> find("first")).isInstanceOf(RemoteKeySourceException.class);
    assertThat(fetched).hasValue(1);
  }

  @Test
  void areFoundOnceTheAccessServiceIsBack() throws KeySourceException {
    away = true;
    assertThatThrownBy(() -> find("first")).isInstanceOf(RemoteKeySourceException.class);
    away = false;
    clock.advance(Duration.ofSeconds(2));
    assertThat(find("first")).hasSize(1);
  }
}
