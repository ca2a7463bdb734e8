package herald.platform.eventstore.chain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 over what is given to it, begun by a byte that tells a leaf, a node and a seal apart, so
 * that none can be passed off as another (RFC 6962, 2.1).
 */
final class Hash {

  static final int LEAF = 0;
  static final int NODE = 1;
  static final int SEAL = 2;

  private final MessageDigest digest;

  private Hash(int kind) {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    digest.update((byte) kind);
  }

  static Hash of(int kind) {
    return new Hash(kind);
  }

  Hash add(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  Hash add(byte[] bytes, int from, int length) {
    digest.update(bytes, from, length);
    return this;
  }

  Hash add(int number) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      digest.update((byte) (number >>> shift));
    }
    return this;
  }

  Hash add(long number) {
    return add((int) (number >>> 32)).add((int) number);
  }

  byte[] value() {
    return digest.digest();
  }
}
