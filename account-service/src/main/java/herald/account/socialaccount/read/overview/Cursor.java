package herald.account.socialaccount.read.overview;

import herald.platform.kernel.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The last row of a page, by what the rows are sorted by; opaque to callers. */
record Cursor(String folded, String account) {

  private static final String GAP = "\n";

  static Cursor parse(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int gap = plain.lastIndexOf(GAP);
      if (gap >= 0) {
        return new Cursor(plain.substring(0, gap), plain.substring(gap + 1));
      }
    } catch (IllegalArgumentException e) {
      // Refused below, like any other text that never was a cursor.
    }
    throw Rejection.invalid(
        "cursor", "list.cursor-unknown", "HTTP-1", "This cursor came from no page of this list.");
  }

  @Override
  public String toString() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((folded + GAP + account).getBytes(StandardCharsets.UTF_8));
  }
}
