package herald.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusingDuplicatesTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private Ledger ledger;

  @BeforeEach
  void onePostAtNoon() throws IOException {
    ledger = new Ledger(null);
    ledger.publish(post("1", "a", "https://l.example/", NOON), DAY);
  }

  @Test
  void answersTheEarlierPostWithinTheTime() {
    assertThat(ledger.publish(post("2", "a", "https://l.example/", NOON.plusSeconds(9)), DAY))
        .map(Post::id)
        .contains("1");
    assertThat(ledger.posts()).hasSize(1);
  }

  @Test
  void takesItAfterThatTime() {
    assertThat(ledger.publish(post("2", "a", "https://l.example/", NOON.plus(DAY)), DAY)).isEmpty();
    assertThat(ledger.posts()).hasSize(2);
  }

  @Test
  void takesAnotherLink() {
    assertThat(ledger.publish(post("2", "a", "https://m.example/", NOON), DAY)).isEmpty();
  }

  private static Post post(String id, String text, String link, Instant at) {
    return new Post(
        id,
        Network.FACEBOOK,
        "7",
        "h",
        "n",
        text,
        link,
        null,
        null,
        null,
        at,
        new Post.Request("POST", "/7/feed", Map.of()));
  }
}
