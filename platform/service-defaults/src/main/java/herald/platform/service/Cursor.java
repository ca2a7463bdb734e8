package herald.platform.service;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * The place of a page's last row, by what the list is sorted by; opaque to callers. Its text
 * carries a digest, so that one that was altered, or that another list gave, is noticed. That is no
 * signature: a cursor opens nothing that its bearer could not see without it.
 *
 * @param place the values that the list is sorted by, none with a NUL in it
 */
public record Cursor(List<String> place) {

  private static final String GAP = "\0";
  private static final int DIGEST = 9;

  public Cursor {
    place = List.copyOf(place);
  }

  /** The place of the row with these values. */
  public static Cursor at(Object... values) {
    return new Cursor(Arrays.stream(values).map(Object::toString).toList());
  }

  /**
   * Reads what {@link #text} gave.
   *
   * @throws MalformedCursor if this list gave no such text
   */
  static Cursor read(String list, String text) {
    byte[] bytes = bytes(text);
    String joined = StandardCharsets.UTF_8.decode(tail(bytes)).toString();
    Cursor cursor = new Cursor(Arrays.asList(joined.split(GAP, -1)));
    if (!cursor.text(list).equals(text)) {
      throw new MalformedCursor();
    }
    return cursor;
  }

  private static byte[] bytes(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      if (bytes.length >= DIGEST) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // Refused below, like any other text that never was a cursor.
    }
    throw new MalformedCursor();
  }

  private static ByteBuffer tail(byte[] bytes) {
    return ByteBuffer.wrap(bytes, DIGEST, bytes.length - DIGEST);
  }

  /** The cursor as this list gives it away. */
  String text(String list) {
    byte[] joined = String.join(GAP, place).getBytes(StandardCharsets.UTF_8);
    ByteBuffer all = ByteBuffer.allocate(DIGEST + joined.length);
    all.put(digest(list, joined), 0, DIGEST).put(joined);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
  }

  private static byte[] digest(String list, byte[] joined) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Stream.of(list, GAP).map(s -> s.getBytes(StandardCharsets.UTF_8)).forEach(digest::update);
      return digest.digest(joined);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** One of the values. */
  public String text(int index) {
    if (index >= place.size()) {
      throw new MalformedCursor();
    }
    return place.get(index);
  }

  /** One of the values, which is a time. */
  public Instant instant(int index) {
    try {
      return Instant.parse(text(index));
    } catch (DateTimeException e) {
      throw new MalformedCursor();
    }
  }

  /** One of the values, which is a number. */
  public long number(int index) {
    try {
      return Long.parseLong(text(index));
    } catch (NumberFormatException e) {
      throw new MalformedCursor();
    }
  }
}
