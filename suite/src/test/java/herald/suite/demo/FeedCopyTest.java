package herald.suite.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.suite.client.Refused;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A copy of a real feed gets one more article, in the feed's own form, and is served. */
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
  void theServedCopyChangesWhenTheArticleAppears() throws Exception {
    FeedCopy copy = copy(RSS);
    try (FeedServer server = new FeedServer(copy.bytes());
        HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create(server.address("/feed.xml"));
      HttpResponse<String> first = get(client, address, "none");
      String tag = first.headers().firstValue("ETag").orElseThrow();
      assertThat(get(client, address, tag).statusCode()).isEqualTo(304);
      Article here = new Article("Here", server.address("/articles/1"), "It is.", Instant.EPOCH);
      copy.add(here);
      server.publish(copy.bytes(), here);
      HttpResponse<String> second = get(client, address, tag);
      assertThat(second.statusCode()).isEqualTo(200);
      assertThat(second.body()).contains("<title>Here</title>");
      assertThat(get(client, URI.create(here.link()), "none").body()).contains("<h1>Here</h1>");
      assertThat(FeedSource.read(address.toString())).isEqualTo(copy.bytes());
    }
  }

  private static HttpResponse<String> get(HttpClient client, URI address, String tag)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(address).header("If-None-Match", tag).build(),
        HttpResponse.BodyHandlers.ofString());
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
