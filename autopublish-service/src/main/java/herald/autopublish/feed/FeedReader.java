package herald.autopublish.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import herald.autopublish.blog.domain.HeardArticle;
import herald.autopublish.fetch.Fetched;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Reads RSS 0.9x, 1.0, 2.0 and Atom 0.3, 1.0 into entries. Document types are refused (A13). */
final class FeedReader {

  private FeedReader() {}

  /**
   * All entries in the feed's order; those without an address to link to are left out.
   *
   * @param now when it was fetched; times far from it are no times
   * @throws NotAFeed if it is none
   */
  static List<Entry> read(Fetched fetched, Instant now) throws NotAFeed {
    List<SyndEntry> items = parsed(fetched);
    Map<String, Long> links =
        items.stream()
            .map(item -> link(item, fetched.url()))
            .filter(link -> link != null)
            .collect(Collectors.groupingBy(WebAddress::key, Collectors.counting()));
    return items.stream().flatMap(item -> entry(item, fetched.url(), links, now).stream()).toList();
  }

  private static List<SyndEntry> parsed(Fetched fetched) throws NotAFeed {
    SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
    input.setAllowDoctypes(false);
    try (XmlReader xml =
        new XmlReader(new ByteArrayInputStream(fetched.body()), fetched.contentType(), true)) {
      return input.build(xml).getEntries();
    } catch (FeedException | IOException | IllegalArgumentException e) {
      throw new NotAFeed(String.valueOf(e.getMessage()));
    }
  }

  private static List<Entry> entry(
      SyndEntry item, String base, Map<String, Long> links, Instant now) {
    String link = link(item, base);
    if (link == null) {
      return List.of();
    }
    return List.of(
        new Entry(
            keys(item, link, links.get(WebAddress.key(link)) == 1),
            PlainText.of(item.getTitle()),
            PlainText.of(description(item)),
            link,
            image(item, base),
            publishedAt(item, now)));
  }

  /** A link that several articles of a feed share identifies none of them. */
  private static List<String> keys(SyndEntry item, String link, boolean linkIsItsOwn) {
    List<String> keys = new ArrayList<>();
    String id = item.getUri();
    if (id != null
        && !StorableText.of(id).isBlank()
        && (linkIsItsOwn || !id.equals(item.getLink()))) {
      keys.add(ArticleKey.ofId(id));
    }
    if (linkIsItsOwn) {
      keys.add(WebAddress.key(link));
    }
    return keys.isEmpty()
        ? List.of(ArticleKey.of("title:", String.valueOf(item.getTitle())))
        : keys;
  }

  private static @Nullable String link(SyndEntry item, String base) {
    String link = WebAddress.of(item.getLink(), base);
    return link == null ? WebAddress.of(item.getUri(), "") : link;
  }

  private static @Nullable String description(SyndEntry item) {
    SyndContent description = item.getDescription();
    return description == null ? null : description.getValue();
  }

  /** An enclosed picture, or what Media RSS calls the article's picture. */
  private static @Nullable String image(SyndEntry item, String base) {
    for (SyndEnclosure enclosure : item.getEnclosures()) {
      if (enclosure.getType() != null && enclosure.getType().startsWith("image/")) {
        return WebAddress.of(enclosure.getUrl(), base);
      }
    }
    for (Element element : item.getForeignMarkup()) {
      if (isPicture(element)) {
        return WebAddress.of(element.getAttributeValue("url"), base);
      }
    }
    return null;
  }

  private static boolean isPicture(Element element) {
    String type = element.getAttributeValue("type", "");
    return element.getNamespaceURI().startsWith("http://search.yahoo.com/mrss")
        && (element.getName().equals("thumbnail")
            || (element.getName().equals("content")
                && (type.startsWith("image/")
                    || "image".equals(element.getAttributeValue("medium")))));
  }

  private static @Nullable Instant publishedAt(SyndEntry item, Instant now) {
    Date date = item.getPublishedDate() == null ? item.getUpdatedDate() : item.getPublishedDate();
    return date == null || !HeardArticle.isATimeFor(date.toInstant(), now)
        ? null
        : date.toInstant();
  }
}
