package herald.access.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * A text that proves something by itself: an API token, a session, the link in a mail. It is told
 * once and kept nowhere; what is kept is its hash.
 */
public record Secret(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int LENGTH = 40;

  /** What the text is for, as its beginning tells: one kind never passes for another. */
  public enum Kind {
    API_TOKEN("hrld_"),
    SESSION("hrls_"),
    /** An invitation or a set-up link. */
    INVITATION("hrli_"),
    PASSWORD_RESET("hrlr_"),
    PROVIDER_VISIT("hrlv_");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  /** 40 random letters and digits, 238 bits. */
  public static Secret random(Kind kind) {
    return new Secret(
        RANDOM
            .ints(LENGTH, 0, ALPHABET.length())
            .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
            .collect(Collectors.joining("", kind.prefix, "")));
  }

  /** Whether it begins as this kind does. */
  public boolean is(Kind kind) {
    return text.startsWith(kind.prefix);
  }

  /** Being as random as a key, it needs no slow hash. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Never the text: a secret in a log is none. */
  @Override
  public String toString() {
    return text.length() < 5 ? "…" : text.substring(0, 5) + "…";
  }
}
