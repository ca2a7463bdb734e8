package herald.platform.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** A key of 256 bits that one service alone has. Its file is a JSON Web Key (RFC 7517). */
public final class SymmetricKey {

  private static final int BITS = 256;

  private final OctetSequenceKey key;

  private SymmetricKey(OctetSequenceKey key) {
    if (key.size() < BITS) {
      throw new IllegalArgumentException("a key of " + key.size() + " bits");
    }
    this.key = key;
  }

  /** A new key. */
  public static SymmetricKey generate() {
    try {
      return new SymmetricKey(new OctetSequenceKeyGenerator(BITS).generate());
    } catch (JOSEException e) {
      throw new IllegalStateException("every JDK makes random keys", e);
    }
  }

  /**
   * Reads a key's file.
   *
   * @param property the property that names the file, for the message to the operator
   * @throws IllegalStateException naming the property, if there is no such key in the file
   */
  public static SymmetricKey read(String property, @Nullable Path file) {
    if (file == null) {
      throw new IllegalStateException(property + " must name the file of a symmetric key");
    }
    try {
      return new SymmetricKey(OctetSequenceKey.parse(Files.readString(file)));
    } catch (IOException | ParseException | IllegalArgumentException e) {
      throw new IllegalStateException(
          property + ": " + file + " holds no symmetric JSON Web Key of " + BITS + " bits", e);
    }
  }

  /** The whole key as its file holds it: a secret. */
  public String toSecretJson() {
    return key.toJSONString();
  }

  /** The key for this algorithm of the JDK. */
  public SecretKey toSecretKey(String algorithm) {
    return key.toSecretKey(algorithm);
  }

  /** Never the key: a secret in a log is none. */
  @Override
  public String toString() {
    return "SymmetricKey[…]";
  }
}
