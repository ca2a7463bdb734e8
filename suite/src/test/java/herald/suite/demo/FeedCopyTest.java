package herald.suite.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import herald.suite.client.Refused;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A copy of a real feed gets one more article, in the feed's own form. */
class FeedCopyTest {

  private static final Article ARTICLE =
      new Article(
          "Fresh & <new>",
          "http://127.0.0.1:1/articles/x",
          "Said \"so\".",
          Instant.parse("2026-03-03T09:05:00Z"));

  private static final String RSS =
      """
      <?xml version="1.0"?><rss version="2.0"><channel><title>Blog</title>
      <item><title>Old</title><guid>1</guid></item></channel></rss>""";

  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title>
      <entry><title>Old</title><id>1</id></entry></feed>""";

  private static final String RDF =
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="x"><title>Blog</title></channel>
      <item rdf:about="1"><title>Old</title></item></rdf:RDF>""";

  @TempDir Path folder;

  @Test
  void anRssItemStandsFirst() {
    assertThat(added(RSS))
        .containsSubsequence(
            "<item><title>Fresh &amp; &lt;new&gt;</title>",
            "<guid>http://127.0.0.1:1/articles/x</guid>",
            "<pubDate>Tue, 3 Mar 2026 09:05:00 GMT</pubDate>",
            "<item><title>Old</title>");
  }

  @Test
  void anAtomEntryStandsFirst() {
    assertThat(added(ATOM))
        .containsSubsequence(
            "<entry><title>Fresh &amp; &lt;new&gt;</title>",
            "<link href=\"http://127.0.0.1:1/articles/x\" rel=\"alternate\"/>",
            "<published>2026-03-03T09:05:00Z</published>",
            "<entry><title>Old</title>")
        .doesNotContain("xmlns=\"\"");
  }

  @Test
  void anRss1ItemStandsFirst() {
    assertThat(added(RDF))
        .containsSubsequence(
            "rdf:about=\"http://127.0.0.1:1/articles/x\"",
            "2026-03-03T09:05:00Z</dc:date>",
            "<item rdf:about=\"1\">")
        .doesNotContain("xmlns=\"\"");
  }

  @Test
  void anEmptyFeedGetsItsFirstArticle() {
    assertThat(added("<rss><channel><title>Blog</title></channel></rss>"))
        .contains("<item><title>Fresh");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body/></html>",
        "{\"items\":[]}",
        "",
        "<rss><channel>",
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel/></rss>"
      })
  void whatIsNoFeedIsRefused(String text) {
    assertThatThrownBy(() -> copy(text))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("no RSS or Atom feed");
  }

  @Test
  void aFileIsReadAndAMissingOneNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("feed.xml"), RSS);
    assertThat(FeedCopy.of(FeedSource.read(file.toString())).articles()).isEqualTo(1);
    assertThatThrownBy(() -> FeedSource.read(folder.resolve("none").toString()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("there is no such file");
  }

  @Test
  void anAddressIsFetched() throws Exception {
    Files.writeString(folder.resolve("feed.xml"), RSS);
    HttpServer server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            folder.toRealPath(),
            SimpleFileServer.OutputLevel.NONE);
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort();
      assertThat(FeedSource.read(address + "/feed.xml")).asString().isEqualTo(RSS);
      assertThatThrownBy(() -> FeedSource.read(address + "/none"))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("it answers 404");
    } finally {
      server.stop(0);
    }
  }

  private static String added(String feed) {
    FeedCopy copy = copy(feed);
    int before = copy.articles();
    copy.add(ARTICLE);
    String text = new String(copy.bytes(), StandardCharsets.UTF_8);
    assertThat(copy(text).articles()).isEqualTo(before + 1);
    return text;
  }

  private static FeedCopy copy(String text) {
    return FeedCopy.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
