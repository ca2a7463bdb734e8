package herald.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Presence PRESENCE =
      new Presence(Network.X, "1", "Zonnehoek", "zonnehoek", null, NOON);
  private static final Credential TOKEN =
      new Credential(
          "secret",
          Credential.Kind.REFRESH,
          Network.X,
          "7",
          List.of("1"),
          Set.of("tweet.write"),
          NOON,
          null,
          new Credential.Terms("herald", "http://127.0.0.1/", "c", "S256", false));

  private static final Interaction SAID =
      new Interaction("12", Network.X, "1", "10", "pieter", "Mooi!", NOON);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameAFileInAFolderThatIsNotThereYet() {
    file = folder.resolve("simulator/ledger.jsonl");
  }

  @Test
  void bringsEverythingBackInOrder() throws IOException {
    try (Ledger ledger = open()) {
      ledger.enter(Network.X, "Zonnehoek", () -> PRESENCE);
      ledger.give(TOKEN);
      ledger.keep(new Container("5", "1", "https://a.example/i.png", null, NOON));
      ledger.publish(post("10", "één\nregel"), Duration.ofDays(1));
      ledger.publish(post("11", "twee"), Duration.ofDays(1));
      ledger.hear(SAID);
      ledger.count(new Followers("1", 41));
      ledger.count(new Followers("1", 42));
    }
    try (Ledger again = open()) {
      assertThat(again.presences(Network.X)).containsExactly(PRESENCE);
      assertThat(again.credential("secret")).contains(TOKEN);
      assertThat(again.container("5")).isPresent();
      assertThat(again.posts()).containsExactly(post("10", "één\nregel"), post("11", "twee"));
      assertThat(again.interactions(Network.X, "1")).containsExactly(SAID);
      assertThat(again.followers("1")).isEqualTo(42);
    }
  }

  @Test
  void keepsASpentCredentialSpent() throws IOException {
    try (Ledger ledger = open()) {
      ledger.give(TOKEN);
      assertThat(ledger.spend(TOKEN, NOON)).isTrue();
      assertThat(ledger.spend(TOKEN, NOON)).isFalse();
    }
    try (Ledger again = open()) {
      assertThat(again.credential("secret")).isEmpty();
    }
  }

  @Test
  void cutsOffALineThatWasNotFinishedAndGoesOn() throws IOException {
    try (Ledger ledger = open()) {
      ledger.publish(post("10", "één"), Duration.ofDays(1));
    }
    Files.writeString(file, "{\"entry\":\"post\",\"id\":\"1", StandardOpenOption.APPEND);
    try (Ledger again = open()) {
      again.publish(post("11", "twee"), Duration.ofDays(1));
    }
    try (Ledger last = open()) {
      assertThat(last.posts()).extracting(Post::id).containsExactly("10", "11");
    }
  }

  @Test
  void isUsedByOneAtATime() throws IOException {
    try (Ledger ledger = open()) {
      assertThatIOException().isThrownBy(this::open).withMessageContaining("another simulator");
      assertThat(ledger.posts()).isEmpty();
    }
  }

  private Ledger open() throws IOException {
    return new Ledger(new Journal(file));
  }

  private static Post post(String id, String text) {
    return new Post(
        id,
        Network.X,
        "1",
        "zonnehoek",
        "Zonnehoek",
        text,
        null,
        null,
        null,
        null,
        NOON,
        new Post.Request("POST", "/2/tweets", Map.of("text", text)));
  }
}
