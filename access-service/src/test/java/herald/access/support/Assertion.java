package herald.access.support;

import com.nimbusds.jwt.JWTClaimsSet;
import herald.platform.tokens.ClientAssertions;
import herald.platform.tokens.SigningKey;
import herald.platform.tokens.TokenTypes;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Client assertions with something wrong about them. */
public final class Assertion {

  /** The issuer that {@code herald-defaults.yml} names. */
  public static final String ISSUER = "http://127.0.0.1:8082";

  private Assertion() {}

  public static String of(
      String client, SigningKey key, UnaryOperator<JWTClaimsSet.Builder> change) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(client)
            .subject(client)
            .audience(ClientAssertions.audience(ISSUER))
            .jwtID(UUID.randomUUID().toString())
            .expirationTime(Date.from(Instant.now().plusSeconds(30)));
    return key.sign(TokenTypes.CLIENT_ASSERTION, change.apply(claims).build());
  }
}
