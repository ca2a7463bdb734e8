package herald.benchmarks.ours;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import herald.platform.tokens.SigningKey;
import herald.platform.tokens.TokenTypes;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** Issues tokens in the place of the access service, and lends the service its public key. */
class Issuer {

  private final SigningKey key = SigningKey.generate();
  private final String name;
  private final String audience;

  Issuer(@Value("${herald.issuer}") String name, @Value("${herald.service}") String audience) {
    this.name = name;
    this.audience = audience;
  }

  @Bean
  JWKSource<SecurityContext> keys() {
    return new ImmutableJWKSet<>(new JWKSet(key.published()));
  }

  /** A user's token for one hub, as the gateway brings it. */
  String token(String hub, Duration lifetime) {
    Instant now = Instant.now();
    return key.sign(
        TokenTypes.ACCESS_TOKEN,
        new JWTClaimsSet.Builder()
            .issuer(name)
            .audience(audience)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(lifetime)))
            .jwtID(UUID.randomUUID().toString())
            .subject("usr_bench")
            .claim("hub", hub)
            .claim("token", "tok_bench")
            .claim("scopes", List.of())
            .claim("request", "req_" + UUID.randomUUID())
            .build());
  }
}
