package herald.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tokens as the access service issues them, signed by a key of the test. */
public final class TestTokens {

  public static final String ISSUER = "http://access.test";

  private final String service;
  private final ECKey key = newKey();

  /** Tokens for this service. */
  TestTokens(String service) {
    this.service = service;
  }

  ECKey key() {
    return key;
  }

  /** A user's token, as the gateway brings it. */
  public String ofUser(String hub, String user) {
    return signed(
        claims(service)
            .subject(user)
            .claim("hub", hub)
            .claim("token", "tok_test")
            .claim("scopes", List.of())
            .claim("request", "req_" + UUID.randomUUID())
            .build());
  }

  /** Another service's token for this one. */
  public String ofService(String caller) {
    return signed(
        claims(service).subject("service:" + caller).claim("scopes", List.of("service")).build());
  }

  /** What the token endpoint answers. */
  Map<String, Object> forAnyService() {
    return Map.of("access_token", ofService(service), "token_type", "Bearer", "expires_in", 60);
  }

  /** A file with a private key by which the service can prove itself. */
  String clientKeyFile() {
    try {
      Path file = Files.createTempFile("client", ".pem");
      byte[] encoded = newKey().toECPrivateKey().getEncoded();
      String body = Base64.getMimeEncoder().encodeToString(encoded);
      Files.writeString(
          file, "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
      file.toFile().deleteOnExit();
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
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
    try {
      JWSHeader header =
          new JWSHeader.Builder(JWSAlgorithm.ES256)
              .type(new JOSEObjectType("at+jwt"))
              .keyID(key.getKeyID())
              .build();
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECKey newKey() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
