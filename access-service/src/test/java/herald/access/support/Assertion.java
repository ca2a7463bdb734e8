package herald.access.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.ECPrivateKey;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Client assertions, right ones and wrong ones. */
public final class Assertion {

  public static final String AUDIENCE = "http://127.0.0.1:8082/oauth2/token";

  private Assertion() {}

  public static String of(String client) {
    return of(client, TestKeys.of(client), claims -> claims);
  }

  public static String of(
      String client, ECPrivateKey key, UnaryOperator<JWTClaimsSet.Builder> change) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(client)
            .subject(client)
            .audience(AUDIENCE)
            .jwtID(UUID.randomUUID().toString())
            .expirationTime(Date.from(Instant.now().plusSeconds(30)));
    return signed(change.apply(claims).build(), key);
  }

  public static String signed(JWTClaimsSet claims, ECPrivateKey key) {
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }
}
