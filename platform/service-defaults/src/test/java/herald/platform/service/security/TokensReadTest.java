package herald.platform.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerifierFactory;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import herald.platform.service.edge.AccessDouble;
import java.security.Key;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.BadJwtException;

@Tag("A6")
class TokensReadTest {

  private final ECKey first = AccessDouble.newKey("first");
  private final AtomicInteger checked = new AtomicInteger();
  private JWKSet published = new JWKSet(first.toPublicJWK());
  private final JWKSource<SecurityContext> keys = (selector, context) -> selector.select(published);
  private final TokensRead read = new TokensRead(keys, counting(), 100);
  private final Clock clock = Clock.systemUTC();
  private final TokenDecoder decoder = decoder(AccessDouble.SERVICE, read, clock);

  private static TokenDecoder decoder(String audience, TokensRead tokens, Clock now) {
    return new TokenDecoder(tokens, AccessDouble.ISSUER, audience, now);
  }

  private JWSVerifierFactory counting() {
    DefaultJWSVerifierFactory real = new DefaultJWSVerifierFactory();
    return new JWSVerifierFactory() {
      @Override
      public JWSVerifier createJWSVerifier(JWSHeader header, Key key) throws JOSEException {
        checked.incrementAndGet();
        return real.createJWSVerifier(header, key);
      }

      @Override
      public Set<JWSAlgorithm> supportedJWSAlgorithms() {
        return real.supportedJWSAlgorithms();
      }

      @Override
      public JCAContext getJCAContext() {
        return real.getJCAContext();
      }
    };
  }

  private String token() {
    return AccessDouble.signed(AccessDouble.header(), AccessDouble.userClaims().build(), first);
  }

  private void isRefused(TokenDecoder by, String token) {
    assertThatThrownBy(() -> by.decode(token)).isInstanceOf(BadJwtException.class);
  }

  @Test
  void aTokenIsCheckedOnce() {
    String token = token();
    assertThat(decoder.decode(token).getClaims()).isEqualTo(decoder.decode(token).getClaims());
    assertThat(checked).hasValue(1);
  }

  @Test
  void eachTokenSpeaksForItself() {
    assertThat(decoder.decode(token()).getId()).isNotEqualTo(decoder.decode(token()).getId());
    assertThat(checked).hasValue(2);
  }

  @Test
  void theSignatureOfOneTokenIsNoneOfAnother() throws ParseException {
    SignedJWT seenBefore = SignedJWT.parse(token());
    decoder.decode(seenBefore.serialize());
    String[] other = token().split("\\.");
    isRefused(decoder, other[0] + "." + other[1] + "." + seenBefore.getSignature());
  }

  @Test
  void whatDoesNotHoldIsCheckedEachTimeAndNotKept() {
    ECKey mallory = AccessDouble.newKey("first");
    String forged =
        AccessDouble.signed(AccessDouble.header(), AccessDouble.userClaims().build(), mallory);
    isRefused(decoder, forged);
    isRefused(decoder, forged);
    assertThat(checked).hasValue(2);
    assertThat(read.kept()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"second", "first"})
  void aKeyThatIsTakenAwayOrReplacedTakesItsTokensAlong(String name) {
    String token = token();
    decoder.decode(token);
    published = new JWKSet(AccessDouble.newKey(name).toPublicJWK());
    isRefused(decoder, token);
  }

  @Test
  void aKeyThatComesBesideItLeavesATokenGood() {
    String token = token();
    decoder.decode(token);
    published =
        new JWKSet(List.of(AccessDouble.newKey("second").toPublicJWK(), first.toPublicJWK()));
    assertThat(decoder.decode(token).getId()).isNotEmpty();
    assertThat(checked).hasValue(1);
  }

  @Test
  void aTokenThatIsKnownIsRefusedElsewhere() {
    String token = token();
    decoder.decode(token);
    isRefused(decoder("brand-service", read, clock), token);
  }

  @Test
  void aTokenThatIsKnownRunsOut() {
    String token = token();
    decoder.decode(token);
    Clock later = Clock.offset(clock, Duration.ofSeconds(66));
    isRefused(decoder(AccessDouble.SERVICE, read, later), token);
    assertThat(checked).hasValue(1);
  }

  @Test
  void onlySoManyAreKept() {
    TokensRead few = new TokensRead(keys, counting(), 3);
    TokenDecoder forgetful = decoder(AccessDouble.SERVICE, few, clock);
    for (int i = 0; i < 10; i++) {
      forgetful.decode(token());
    }
    assertThat(few.kept()).isEqualTo(3);
  }
}
