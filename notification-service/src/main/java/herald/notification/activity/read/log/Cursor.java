package herald.notification.activity.read.log;

import herald.platform.kernel.Rejection;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** The place of the last row that a reader has seen; opaque to them. */
record Cursor(Instant at, String event) {

  /** Before the first row. */
  static final Cursor START = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), "");

  static Cursor parse(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      String[] parts = new String(bytes, StandardCharsets.UTF_8).split(" ", 2);
      return new Cursor(Instant.parse(parts[0]), parts[1]);
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
      throw Rejection.invalid(
          "cursor", "cursor.malformed", "HTTP-5", "Take the cursor from the previous page.");
    }
  }

  @Override
  public String toString() {
    byte[] bytes = (at + " " + event).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
