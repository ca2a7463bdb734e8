package herald.autopublish.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What an article's page says of itself for link previews (OpenGraph). */
record PageSummary(@Nullable String title, @Nullable String description, @Nullable String image) {

  static final PageSummary NOTHING = new PageSummary(null, null, null);

  static PageSummary of(byte[] page, String url) {
    try {
      Document document = Jsoup.parse(new ByteArrayInputStream(page), null, url);
      return new PageSummary(
          PlainText.of(content(document, "meta[property=og:title]")),
          PlainText.of(content(document, "meta[property=og:description], meta[name=description]")),
          WebAddress.of(content(document, "meta[property=og:image]"), url));
    } catch (IOException e) {
      return NOTHING;
    }
  }

  private static @Nullable String content(Document document, String selector) {
    Element found = document.selectFirst(selector);
    return found == null ? null : found.attr("content");
  }
}
