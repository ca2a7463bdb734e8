package herald.access.token;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Keys on the curve P-256, from PEM files. */
final class P256 {

  private P256() {}

  static ECPrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
    return (ECPrivateKey) keys().generatePrivate(new PKCS8EncodedKeySpec(pem(file)));
  }

  static ECPublicKey publicKey(Path file) throws IOException, GeneralSecurityException {
    return (ECPublicKey) keys().generatePublic(new X509EncodedKeySpec(pem(file)));
  }

  /**
   * The public half; a private key's file need not hold it, so it is computed: the generator, as
   * often as the key says.
   */
  static ECPublicKey publicKey(ECPrivateKey key) throws GeneralSecurityException {
    ECParameterSpec curve = key.getParams();
    BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
    ECPoint point = ECPoint.POINT_INFINITY;
    for (int bit = key.getS().bitLength() - 1; bit >= 0; bit--) {
      point = sum(point, point, p, curve.getCurve().getA());
      if (key.getS().testBit(bit)) {
        point = sum(point, curve.getGenerator(), p, curve.getCurve().getA());
      }
    }
    return (ECPublicKey) keys().generatePublic(new ECPublicKeySpec(point, curve));
  }

  /**
   * The chord or the tangent; opposite points do not meet while a key is below the curve's order.
   */
  private static ECPoint sum(ECPoint one, ECPoint other, BigInteger p, BigInteger a) {
    if (one.equals(ECPoint.POINT_INFINITY)) {
      return other;
    }
    BigInteger x = one.getAffineX();
    BigInteger y = one.getAffineY();
    BigInteger slope =
        one.equals(other)
            ? x.pow(2).multiply(BigInteger.valueOf(3)).add(a).multiply(y.shiftLeft(1).modInverse(p))
            : other.getAffineY().subtract(y).multiply(other.getAffineX().subtract(x).modInverse(p));
    BigInteger sumX = slope.pow(2).subtract(x).subtract(other.getAffineX()).mod(p);
    return new ECPoint(sumX, slope.multiply(x.subtract(sumX)).subtract(y).mod(p));
  }

  private static byte[] pem(Path file) throws IOException {
    return Base64.getDecoder()
        .decode(Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", ""));
  }

  private static KeyFactory keys() throws GeneralSecurityException {
    return KeyFactory.getInstance("EC");
  }
}
