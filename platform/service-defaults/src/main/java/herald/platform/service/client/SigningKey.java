package herald.platform.service.client;

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
import java.util.Base64;

/** A service's own P-256 key, with which it proves who it is. */
final class SigningKey {

  private final ECDSASigner signer;

  private SigningKey(ECPrivateKey key) throws JOSEException {
    signer = new ECDSASigner(key);
  }

  /** Reads a PEM file (PKCS#8). */
  static SigningKey read(Path file) {
    try {
      String base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
      PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
      return new SigningKey((ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(spec));
    } catch (IOException
        | GeneralSecurityException
        | JOSEException
        | IllegalArgumentException
        | ClassCastException e) {
      throw new IllegalStateException(
          "herald.client.key: " + file + " is no readable P-256 key in PKCS#8 PEM", e);
    }
  }

  String sign(JWTClaimsSet claims) {
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("a P-256 key signs ES256", e);
    }
    return token.serialize();
  }
}
