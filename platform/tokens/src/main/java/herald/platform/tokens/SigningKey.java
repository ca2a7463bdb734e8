package herald.platform.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * A P-256 key that signs with ES256. Its file is a private JSON Web Key (RFC 7517), which holds
 * both halves. Its id is its thumbprint (RFC 7638), so that a new key has a new id by itself.
 */
public final class SigningKey {

  private final ECKey key;
  private final ECDSASigner signer;

  private SigningKey(ECKey key) throws JOSEException {
    if (!Curve.P_256.equals(key.getCurve())) {
      throw new JOSEException("a key on the curve " + key.getCurve());
    }
    this.key =
        new ECKey.Builder(key)
            .keyUse(KeyUse.SIGNATURE)
            .algorithm(JWSAlgorithm.ES256)
            .keyIDFromThumbprint()
            .build();
    this.signer = new ECDSASigner(this.key);
  }

  /** A new key. */
  public static SigningKey generate() {
    try {
      return new SigningKey(new ECKeyGenerator(Curve.P_256).generate());
    } catch (JOSEException e) {
      throw new IllegalStateException("every JDK makes P-256 keys", e);
    }
  }

  /**
   * Reads a key's file.
   *
   * @param property the property that names the file, for the message to the operator
   * @throws IllegalStateException naming the property, if there is no such key in the file
   */
  public static SigningKey read(String property, @Nullable Path file) {
    if (file == null) {
      throw new IllegalStateException(property + " must name the file of a signing key");
    }
    try {
      SigningKey read = new SigningKey(ECKey.parse(Files.readString(file)));
      read.requireBothHalves();
      return read;
    } catch (IOException | ParseException | JOSEException | IllegalArgumentException e) {
      throw new IllegalStateException(
          property + ": " + file + " holds no P-256 key as a private JSON Web Key", e);
    }
  }

  private void requireBothHalves() throws JOSEException, ParseException {
    SignedJWT probe = SignedJWT.parse(sign(JOSEObjectType.JWT, new JWTClaimsSet.Builder().build()));
    if (!probe.verify(new ECDSAVerifier(key))) {
      throw new JOSEException("the two halves do not belong together");
    }
  }

  /** The whole key as its file holds it: a secret. */
  public String toSecretJson() {
    return key.toJSONString();
  }

  /** The public half, for those who check. */
  public ECKey published() {
    return key.toPublicJWK();
  }

  /** The claims as a signed token of this type, which names this key. */
  public String sign(JOSEObjectType type, JWTClaimsSet claims) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256).type(type).keyID(key.getKeyID()).build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("a P-256 key signs ES256", e);
    }
    return token.serialize();
  }

  /** Never the key: a secret in a log is none. */
  @Override
  public String toString() {
    return "SigningKey[" + key.getKeyID() + "]";
  }
}
