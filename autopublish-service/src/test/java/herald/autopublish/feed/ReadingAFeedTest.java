package herald.autopublish.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import herald.autopublish.fetch.Fetched;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingAFeedTest {

  private static final String BASE = "https://news.example.com/feeds/all.xml";

  @Test
  @Tag("R-AUTO-4")
  void findsWhatAnAnnouncementShows() throws NotAFeed {
    assertThat(
            rss(
                """
                <item><title>Fish &amp;amp; chips</title><guid isPermaLink="false">n-17</guid>
                <link>https://news.example.com/fish</link>
                <description><![CDATA[<p>With <b>vinegar</b>.</p>]]></description>
                <enclosure url="https://news.example.com/fish.jpg" type="image/jpeg" length="1"/>
                <pubDate>Tue, 03 Mar 2026 10:00:00 +0100</pubDate></item>"""))
        .containsExactly(
            new Entry(
                List.of("id:n-17", "link:news.example.com/fish"),
                "Fish & chips",
                "With vinegar.",
                "https://news.example.com/fish",
                "https://news.example.com/fish.jpg",
                Instant.parse("2026-03-03T09:00:00Z")));
  }

  @Test
  void readsAtomWithRelativeLinksAndMediaRss() throws NotAFeed {
    assertThat(
            read(
                """
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
                <title>t</title><id>urn:f</id><updated>2026-03-03T09:00:00Z</updated>
                <entry><title>One</title><id>urn:1</id><link href="/one"/>
                <updated>2026-03-03T09:00:00Z</updated><summary>First</summary>
                <media:thumbnail url="/one.png"/></entry></feed>"""))
        .containsExactly(
            new Entry(
                List.of("id:urn:1", "link:news.example.com/one"),
                "One",
                "First",
                "https://news.example.com/one",
                "https://news.example.com/one.png",
                Instant.parse("2026-03-03T09:00:00Z")));
  }

  @Test
  void readsOlderDialects() throws NotAFeed {
    assertThat(
            read(
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel rdf:about="https://news.example.com/"><title>t</title><link>https://news.example.com/</link>
                <description>d</description></channel>
                <item rdf:about="https://news.example.com/a"><title>A</title><link>https://news.example.com/a</link></item>
                </rdf:RDF>"""))
        .extracting(Entry::title, Entry::publishedAt)
        .containsExactly(tuple("A", null));
  }

  @Test
  @Tag("R-AUTO-6")
  void recognisesTheSameLinkInItsVariants() throws NotAFeed {
    assertThat(
            rss(
                """
                <item><title>A</title><guid isPermaLink="false">1</guid>
                <link>http://News.example.com/a/?utm_source=rss&amp;page=2#top</link></item>
                <item><title>B</title><link>https://news.example.com/b</link></item>"""))
        .extracting(Entry::keys)
        .containsExactly(
            List.of("id:1", "link:news.example.com/a/?page=2"),
            List.of("id:https://news.example.com/b", "link:news.example.com/b"));
  }

  @Test
  @Tag("R-AUTO-6")
  void identifiesNoArticleByALinkThatSeveralShare() throws NotAFeed {
    assertThat(
            rss(
                """
                <item><title>A</title><guid isPermaLink="false">1</guid><link>https://news.example.com/</link></item>
                <item><title>B</title><link>https://news.example.com/</link></item>"""))
        .extracting(Entry::keys)
        .containsExactly(List.of("id:1"), List.of("title:B"));
  }

  @Test
  @Tag("R-AUTO-5")
  void takesNoTimeThatCannotBeMeant() throws NotAFeed {
    assertThat(
            rss(
                """
                <item><title>A</title><link>https://news.example.com/a</link>
                <pubDate>Tue, 03 Mar 292026 10:00:00 +0100</pubDate></item>
                <item><title>B</title><link>https://news.example.com/b</link>
                <pubDate>Tue, 03 Mar 1970 10:00:00 +0100</pubDate></item>"""))
        .extracting(Entry::publishedAt)
        .containsExactly(null, null);
  }

  @Test
  @Tag("R-AUTO-6")
  void identifiesArticlesByKeysThatFitAnIndex() throws NotAFeed {
    String item =
        "<item><title>A</title><guid isPermaLink=\"false\">%1$s</guid>"
            + "<link>https://news.example.com/%1$s</link></item>";
    String longName = "é".repeat(3_000);
    List<String> keys =
        rss(item.formatted(longName + "1") + item.formatted(longName + "2")).stream()
            .flatMap(entry -> entry.keys().stream())
            .toList();
    assertThat(keys).hasSize(4).doesNotHaveDuplicates();
    assertThat(keys).allMatch(key -> key.matches("(id|link):sha256:[0-9a-f]{64}"));
  }

  @Test
  void keepsNothingThatADatabaseCannotKeep() {
    assertThat(StorableText.of("a\u0000b\tc\nd\u001f\ud83d e\ud83d\ude00"))
        .isEqualTo("ab\tc\nd e\ud83d\ude00");
    assertThat(PlainText.of("One&#1; two")).isEqualTo("One two");
    assertThat(ArticleKey.ofId(" n\u0000-17 ")).isEqualTo("id:n-17");
  }

  @Test
  void leavesOutWhatCannotBeLinkedTo() throws NotAFeed {
    assertThat(
            rss(
                """
                <item><title>A</title><guid isPermaLink="false">1</guid></item>
                <item><title>B</title><link>javascript:alert(1)</link></item>"""))
        .isEmpty();
  }

  @Test
  @Tag("R-AUTO-4")
  void isCompletedFromTheArticlesPage() {
    PageSummary page =
        PageSummary.of(
            """
            <html><head><meta property="og:title" content="Title"><meta name="description" content="Described">
            <meta property="og:image" content="/i.png"></head></html>"""
                .getBytes(StandardCharsets.UTF_8),
            "https://news.example.com/a");
    assertThat(page)
        .isEqualTo(new PageSummary("Title", "Described", "https://news.example.com/i.png"));
    Entry bare = new Entry(List.of("id:1"), null, "Own", "https://news.example.com/a", null, null);
    assertThat(bare.completedBy(page).content())
        .extracting("title", "description", "image")
        .containsExactly("Title", "Own", "https://news.example.com/i.png");
    assertThat(bare.completedBy(PageSummary.NOTHING).said())
        .isEqualTo(bare.completedBy(page).said());
    assertThat(bare.completedBy(PageSummary.NOTHING).content().title())
        .isEqualTo("https://news.example.com/a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "<html><body>no feed</body></html>",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "{\"items\":[]}",
        "<rss version='2.0'><channel>",
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaa'>]><rss version='2.0'><channel><title>&a;</title></channel></rss>",
        "<?xml version='1.0'?><!DOCTYPE rss SYSTEM 'file:///etc/passwd'><rss version='2.0'><channel/></rss>"
      })
  @Tag("A13")
  void refusesWhatIsNoFeed(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(NotAFeed.class);
  }

  private static List<Entry> rss(String items) throws NotAFeed {
    return read(
        "<rss version=\"2.0\"><channel><title>t</title><link>https://news.example.com/</link>"
            + "<description>d</description>"
            + items
            + "</channel></rss>");
  }

  private static List<Entry> read(String body) throws NotAFeed {
    return FeedReader.read(
        new Fetched(
            BASE, false, body.getBytes(StandardCharsets.UTF_8), "application/xml", null, null),
        Instant.parse("2026-03-03T10:00:00Z"));
  }
}
