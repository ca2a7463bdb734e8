package herald.autopublish.post.read.posts;

import herald.platform.kernel.Rejection;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** Where a page of posts ended: the newest due first. Opaque to the caller. */
record Cursor(Instant dueAt, String post) {

  static final Cursor START = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), "");

  static Cursor after(PostRow last) {
    return new Cursor(last.dueAt(), last.id());
  }

  static Cursor parse(String text) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
      return new Cursor(Instant.parse(parts[0]), parts[1]);
    } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw Rejection.invalid(
          "cursor", "request.cursor", "HTTP-5", "Take the cursor from the page before, as it is.");
    }
  }

  @Override
  public String toString() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((dueAt + " " + post).getBytes(StandardCharsets.UTF_8));
  }
}
