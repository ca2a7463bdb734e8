package herald.platform.tokens;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.UUID;

/**
 * A client's statements about itself (RFC 7523), signed with its key: for the access service alone,
 * good for half a minute and, there, for one use.
 */
public final class ClientAssertions {

  private static final Duration LIFE = Duration.ofSeconds(30);

  private final String client;
  private final SigningKey key;
  private final String audience;
  private final InstantSource clock;

  /**
   * @param client the name under which the access service knows the key's public half
   * @param issuer the access service's name for itself, {@code herald.issuer}
   */
  public ClientAssertions(String client, SigningKey key, String issuer, InstantSource clock) {
    this.client = client;
    this.key = key;
    this.audience = audience(issuer);
    this.clock = clock;
  }

  /** The audience that an assertion for this issuer has. */
  public static String audience(String issuer) {
    return issuer + TokenForms.PATH;
  }

  /** A fresh statement, for one call. */
  public String next() {
    Instant now = clock.instant();
    return key.sign(
        TokenTypes.CLIENT_ASSERTION,
        new JWTClaimsSet.Builder()
            .issuer(client)
            .subject(client)
            .audience(audience)
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .build());
  }
}
