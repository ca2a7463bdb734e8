package herald.platform.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;

/** How ids are made and checked. An id is a prefix and the 32 hexadecimal digits of a UUID. */
public final class Identifiers {

  private static final Pattern BODY = Pattern.compile("[0-9a-z]{1,64}");
  private static final UUID NAMESPACE = UUID.fromString("6f0d5a0e-5f3c-5c0b-9a55-2c1f0c9a7e11");

  private Identifiers() {}

  /** {@code prefix("acc", uuid)} is {@code acc_} and the UUID's digits. */
  public static String prefixed(String prefix, UUID id) {
    return prefix + "_" + id.toString().replace("-", "");
  }

  /**
   * The UUID (version 5) that follows from these parts and from nothing else: the same parts give
   * the same id on every machine, so that a repeated request or message finds what the first one
   * made. Parts are length-prefixed; ("ab", "c") and ("a", "bc") differ.
   */
  public static UUID derived(String... parts) {
    MessageDigest sha1 = sha1();
    sha1.update(bytes(NAMESPACE));
    for (String part : parts) {
      byte[] text = part.getBytes(StandardCharsets.UTF_8);
      sha1.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
      sha1.update(text);
    }
    byte[] hash = sha1.digest();
    hash[6] = (byte) (hash[6] & 0x0f | 0x50);
    hash[8] = (byte) (hash[8] & 0x3f | 0x80);
    ByteBuffer buffer = ByteBuffer.wrap(hash);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  /**
   * Answers the value if it is an id with this prefix.
   *
   * @throws Rejection of kind {@link Rejection.Kind#UNKNOWN} otherwise: a malformed id is answered
   *     like one that does not exist
   */
  public static String require(String prefix, String value) {
    if (value.startsWith(prefix + "_")
        && BODY.matcher(value.substring(prefix.length() + 1)).matches()) {
      return value;
    }
    throw Rejection.unknown("id.unknown", "R-PERM-1", "There is no such " + prefix + " id.");
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}
