package herald.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The gateway's proof of itself to the access service: a fresh signed statement for each call. */
@Component
class ClientAssertions {

  private static final Duration LIFE = Duration.ofSeconds(30);

  private final Clock clock;
  private final String name;
  private final String audience;
  private final ECDSASigner signer;

  ClientAssertions(Clock clock, Settings settings) throws JOSEException {
    this.clock = clock;
    this.name = settings.client().name();
    this.audience = settings.issuer() + "/oauth2/token";
    this.signer = new ECDSASigner(read(settings.client().key()));
  }

  /** One statement, good for one call. */
  String next() {
    Instant now = clock.instant();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(name)
            .subject(name)
            .audience(audience)
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .build();
    SignedJWT statement = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
    try {
      statement.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("the gateway's key cannot sign", e);
    }
    return statement.serialize();
  }

  private static ECPrivateKey read(@Nullable Path file) {
    try {
      Objects.requireNonNull(file);
      String base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
      byte[] key = Base64.getDecoder().decode(base64);
      return (ECPrivateKey)
          KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key));
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      throw new IllegalStateException(
          "herald.client.key must name a file with a P-256 private key (PKCS#8, PEM), not " + file,
          e);
    }
  }
}
