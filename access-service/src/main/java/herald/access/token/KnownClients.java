package herald.access.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import herald.platform.service.ServiceProperties;
import herald.platform.tokens.ClientAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells which client it is by its signed assertion (RFC 7523): made for this issuer, good for a
 * minute at most, and for one use. The client's key is found by its name in a folder of the
 * operator's; what the assertion says about keys is not looked at.
 */
@Component
class KnownClients {

  private static final Logger LOG = LoggerFactory.getLogger(KnownClients.class);
  private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,39}");
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(5);
  private static final int LONGEST_TEXT = 4096;

  private final TokenProperties properties;
  private final String audience;
  private final UsedAssertions used;
  private final InstantSource clock;

  KnownClients(
      TokenProperties properties,
      ServiceProperties service,
      UsedAssertions used,
      InstantSource clock) {
    this.properties = properties;
    this.audience = ClientAssertions.audience(service.issuer());
    this.used = used;
    this.clock = clock;
  }

  /**
   * The client's name.
   *
   * @throws OAuthError if the assertion is not its, not for us, too old, or was used before
   */
  String client(String assertion) {
    try {
      JWTClaimsSet claims = verified(assertion);
      if (used.claim(
          claims.getSubject(), claims.getJWTID(), claims.getExpirationTime().toInstant())) {
        return claims.getSubject();
      }
      LOG.warn("A client assertion of {} came a second time", claims.getSubject());
    } catch (ParseException | JOSEException | IOException | IllegalArgumentException e) {
      LOG.warn("A client assertion was refused: {}", e.getClass().getSimpleName());
    }
    throw OAuthError.invalidClient();
  }

  private JWTClaimsSet verified(String assertion)
      throws ParseException, JOSEException, IOException {
    require(assertion.length() <= LONGEST_TEXT);
    SignedJWT token = SignedJWT.parse(assertion);
    JWTClaimsSet claims = token.getJWTClaimsSet();
    String client = claims.getSubject();
    require(client != null && NAME.matcher(client).matches() && client.equals(claims.getIssuer()));
    require(token.getHeader().getAlgorithm().equals(JWSAlgorithm.ES256));
    require(token.verify(new ECDSAVerifier(key(client))));
    require(claims.getAudience().equals(List.of(audience)));
    require(claims.getJWTID() != null && claims.getJWTID().length() <= 100);
    requireShortLife(claims);
    return claims;
  }

  private ECKey key(String client) throws ParseException, IOException {
    return ECKey.parse(Files.readString(properties.clientsDirectory().resolve(client + ".jwk")));
  }

  private void requireShortLife(JWTClaimsSet claims) {
    require(claims.getExpirationTime() != null);
    Instant now = clock.instant();
    Instant ends = claims.getExpirationTime().toInstant();
    require(now.isBefore(ends.plus(CLOCKS_DIFFER_BY)));
    require(!ends.isAfter(now.plus(LONGEST).plus(CLOCKS_DIFFER_BY)));
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw OAuthError.invalidClient();
    }
  }
}
