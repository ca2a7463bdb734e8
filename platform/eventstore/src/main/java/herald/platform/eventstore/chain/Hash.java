package herald.platform.eventstore.chain;

import java.nio.ByteBuffer;
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

  private static final MessageDigest UNUSED = lookedUp();

  private final MessageDigest digest;

  private Hash(int kind) {
    digest = fresh();
    digest.update((byte) kind);
  }

  /** Copied, where the provider's can be: to look one up takes as long as to hash an event. */
  private static MessageDigest fresh() {
    try {
      return (MessageDigest) UNUSED.clone();
    } catch (CloneNotSupportedException e) {
      return lookedUp();
    }
  }

  private static MessageDigest lookedUp() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
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

  /** Eight bytes, the highest first. */
  Hash add(long number) {
    return add(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  byte[] value() {
    return digest.digest();
  }
}
