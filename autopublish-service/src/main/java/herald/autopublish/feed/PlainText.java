package herald.autopublish.feed;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Titles and descriptions as text, whatever markup a blog wraps them in. */
final class PlainText {

  /** More than any network takes of a description, and little enough to store. */
  private static final int LONGEST = 4_000;

  private PlainText() {}

  /** The text without markup and doubled spaces; nothing if there is none. */
  static @Nullable String of(@Nullable String markup) {
    if (markup == null) {
      return null;
    }
    String text = StorableText.of(Jsoup.parse(markup).text()).strip();
    if (text.length() > LONGEST) {
      int end = Math.max(text.lastIndexOf(' ', LONGEST), LONGEST / 2);
      text = StorableText.of(text.substring(0, end)) + "…";
    }
    return text.isEmpty() ? null : text;
  }
}
