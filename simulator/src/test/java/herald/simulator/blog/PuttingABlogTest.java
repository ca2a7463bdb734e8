package herald.simulator.blog;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import herald.simulator.SimulatorProperties;
import herald.simulator.SimulatorTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PuttingABlogTest extends SimulatorTest {

  @Test
  void servesTheFeedWithATagThatChangesWithIt() {
    Answer made = put("/blogs/garden/feed.xml", "<rss/>");
    assertThat(made.status()).isEqualTo(201);
    assertThat(JsonPath.<String>read(made.body(), "$.address"))
        .isEqualTo("http://127.0.0.1:8090/blogs/garden/feed.xml");
    Answer first = get("/blogs/garden/feed.xml");
    assertThat(first.body()).isEqualTo("<rss/>");
    assertThat(first.header("Content-Type")).startsWith("application/xml");
    String tag = first.header("ETag");
    assertThat(get("/blogs/garden/feed.xml", "If-None-Match", tag).status()).isEqualTo(304);
    put("/blogs/garden/feed.xml", "<rss><channel/></rss>");
    assertThat(get("/blogs/garden/feed.xml", "If-None-Match", tag).body()).contains("<channel/>");
  }

  @Test
  void servesAnArticlesPage() {
    put("/blogs/garden/articles/tulips", "<h1>Tulips</h1>");
    Answer page = get("/blogs/garden/articles/tulips");
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.body()).isEqualTo("<h1>Tulips</h1>");
  }

  @Test
  void hasNothingWhereNothingWasPut() {
    assertThat(get("/blogs/nobody/feed.xml").status()).isEqualTo(404);
    assertThat(put("/blogs/..%2F..%2Fetc/feed.xml", "x").status()).isBetween(400, 404);
    assertThat(put("/blogs/Garden!/feed.xml", "x").status()).isEqualTo(404);
  }

  @Test
  void keepsThemBesideTheLedgerOverARestart(@TempDir Path folder) {
    SimulatorProperties settings = settings(folder.resolve("simulator.json"));
    new Site(settings).put("garden/feed.xml", "<rss/>".getBytes(StandardCharsets.UTF_8));
    assertThat(new Site(settings).find("garden/feed.xml")).hasValue("<rss/>".getBytes());
    assertThat(new Site(settings).find("garden/articles/none")).isEmpty();
  }

  private static SimulatorProperties settings(Path data) {
    return new SimulatorProperties(
        data,
        "http://127.0.0.1:8090",
        0,
        "127.0.0.1",
        Duration.ofSeconds(30),
        Duration.ofSeconds(10),
        "202401");
  }
}
