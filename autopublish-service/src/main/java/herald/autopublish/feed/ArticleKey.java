package herald.autopublish.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What identifies an article, short enough for the index in which it is looked up. */
public final class ArticleKey {

  private static final int LONGEST = 500;

  private ArticleKey() {}

  /** The article's own id where it comes from. */
  public static String ofId(String id) {
    return of("id:", StorableText.of(id).strip());
  }

  /** Keys longer than 500 bytes are told apart by their digest. */
  static String of(String prefix, String value) {
    String name = StorableText.of(value);
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return bytes.length + prefix.length() <= LONGEST
        ? prefix + name
        : prefix + "sha256:" + HexFormat.of().formatHex(sha256(bytes));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
