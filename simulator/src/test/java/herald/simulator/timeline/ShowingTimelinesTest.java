package herald.simulator.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import herald.simulator.SimulatorTest;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Network;
import herald.simulator.ledger.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ShowingTimelinesTest extends SimulatorTest {

  @Autowired private Ledger ledger;

  @BeforeEach
  void aPostWithBadIntentions() {
    ledger.publish(
        new Post(
            "urn:li:share:77",
            Network.LINKEDIN,
            "urn:li:organization:7",
            "zonnehoek",
            "Zonnehoek",
            "<img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            null,
            null,
            null,
            Instant.parse("2026-03-02T12:00:00Z"),
            new Post.Request("POST", "/rest/posts", Map.of())),
        Duration.ofDays(9999));
  }

  @Test
  void servesAPageOfThePostsWithTheirWordsInert() {
    for (String path :
        List.of("/", "/timeline?network=linkedin", "/linkedin/posts/urn:li:share:77")) {
      Answer page = get(path);
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body())
          .contains("&lt;img src=x onerror=alert(1)&gt;", "Zonnehoek")
          .doesNotContain("<img src=x", "href=\"javascript");
    }
  }

  @Test
  void knowsNoPostOfThatIdOnAnotherNetwork() {
    assertThat(get("/x/posts/urn:li:share:77").status()).isEqualTo(404);
  }

  @Test
  void filtersTheJsonByNetworkAndAccount() {
    assertThat(
            get("/timeline.json?network=LINKEDIN&account=urn:li:organization:7")
                .<List<String>>at("$[*].id"))
        .containsExactly("urn:li:share:77");
    assertThat(get("/timeline.json?network=X&account=urn:li:organization:7").body())
        .isEqualTo("[]");
  }

  @Test
  void refusesAnUnknownNetwork() {
    Answer refused = get("/timeline.json?network=MYSPACE");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.<String>at("$.errors[0].field")).isEqualTo("network");
    assertThat(refused.<List<String>>at("$.errors[0].allowed")).contains("X");
  }
}
