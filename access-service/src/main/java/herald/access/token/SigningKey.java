package herald.access.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPrivateKey;

/**
 * The key that Herald's tokens are signed with. Its id is its thumbprint, so that a new key has a
 * new id by itself.
 */
final class SigningKey {

  private final ECKey key;
  private final ECDSASigner signer;

  private SigningKey(ECKey key) throws JOSEException {
    this.key = key;
    this.signer = new ECDSASigner(key);
  }

  static SigningKey read(Path file) {
    try {
      ECPrivateKey secret = P256.privateKey(file);
      return new SigningKey(
          new ECKey.Builder(Curve.P_256, P256.publicKey(secret))
              .privateKey(secret)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.ES256)
              .keyIDFromThumbprint()
              .build());
    } catch (IOException
        | GeneralSecurityException
        | JOSEException
        | IllegalArgumentException
        | ClassCastException e) {
      throw new IllegalStateException(
          "herald.signing-key: " + file + " is no readable P-256 key in PKCS#8 PEM", e);
    }
  }

  /** The public half, for those who check. */
  JWKSet published() {
    return new JWKSet(key.toPublicJWK());
  }

  String sign(JWTClaimsSet claims) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType("at+jwt"))
            .keyID(key.getKeyID())
            .build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("a P-256 key signs ES256", e);
    }
    return token.serialize();
  }
}
