package herald.platform.testing;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import herald.platform.tokens.SigningKey;
import herald.platform.tokens.TokenTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tokens as the access service issues them, signed by a key of the test. */
public final class TestTokens {

  public static final String ISSUER = "http://access.test";

  private final String service;
  private final SigningKey key = SigningKey.generate();
  private final TokensInUse users = new TokensInUse();
  private final TokensInUse services = new TokensInUse();

  /** Tokens for this service. */
  TestTokens(String service) {
    this.service = service;
  }

  /** The keys that the tokens can be checked with. */
  JWKSet keys() {
    return new JWKSet(key.published());
  }

  /** A user's token, as the gateway brings it. */
  public String ofUser(String hub, String user) {
    return users.get(
        List.of(hub, user),
        () ->
            signed(
                claims(service)
                    .subject(user)
                    .claim("hub", hub)
                    .claim("token", "tok_test")
                    .claim("scopes", List.of())
                    .claim("request", "req_" + UUID.randomUUID())
                    .build()));
  }

  /** Another service's token for this one. */
  public String ofService(String caller) {
    return services.get(
        caller,
        () ->
            signed(
                claims(service)
                    .subject("service:" + caller)
                    .claim("scopes", List.of("service"))
                    .build()));
  }

  /** What the token endpoint answers. */
  Map<String, Object> forAnyService() {
    return Map.of("access_token", ofService(service), "token_type", "Bearer", "expires_in", 60);
  }

  /** A file with a private key by which the service can prove itself. */
  String clientKeyFile() {
    try {
      Path file = Files.createTempFile("client", ".jwk");
      Files.writeString(file, SigningKey.generate().toSecretJson());
      file.toFile().deleteOnExit();
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JWTClaimsSet.Builder claims(String audience) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(audience)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(60)))
        .jwtID(UUID.randomUUID().toString());
  }

  private String signed(JWTClaimsSet claims) {
    return key.sign(TokenTypes.ACCESS_TOKEN, claims);
  }
}
