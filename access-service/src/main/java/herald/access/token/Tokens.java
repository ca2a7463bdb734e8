package herald.access.token;

import com.nimbusds.jwt.JWTClaimsSet;
import herald.platform.service.ServiceProperties;
import herald.platform.tokens.TokenTypes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Issues Herald's tokens: one minute, one audience, and either a user's or a service's. */
@Component
class Tokens {

  static final Duration LIFE = Duration.ofSeconds(60);

  private final SigningKeys keys;
  private final ServiceProperties service;
  private final InstantSource clock;

  Tokens(SigningKeys keys, ServiceProperties service, InstantSource clock) {
    this.keys = keys;
    this.service = service;
    this.clock = clock;
  }

  String forUser(Credentials.Owner owner, String audience, String request) {
    return keys.signing()
        .sign(
            TokenTypes.ACCESS_TOKEN,
            common(owner.user(), audience)
                .claim("hub", owner.hub())
                .claim(owner.claim(), owner.id())
                .claim("scopes", owner.scopes())
                .claim("request", request)
                .build());
  }

  String forService(String client, String audience) {
    return keys.signing()
        .sign(
            TokenTypes.ACCESS_TOKEN,
            common("service:" + client, audience).claim("scopes", List.of("service")).build());
  }

  private JWTClaimsSet.Builder common(String subject, String audience) {
    Instant now = clock.instant();
    return new JWTClaimsSet.Builder()
        .issuer(service.issuer())
        .subject(subject)
        .audience(audience)
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(LIFE)));
  }
}
