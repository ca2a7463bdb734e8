package herald.account.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.account.network.client.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("A18")
class SealingTokensTest {

  private static final Tokens TOKENS =
      new Tokens("canary-access", "canary-refresh", Instant.parse("2026-03-03T09:15:00Z"));

  @TempDir Path folder;
  private Safe safe;

  @BeforeEach
  void makeASafe() throws IOException {
    safe = safe("a");
  }

  private Safe safe(String letter) throws IOException {
    byte[] key = letter.repeat(32).getBytes(StandardCharsets.US_ASCII);
    Path file = folder.resolve(letter);
    Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
    return new Safe(new VaultProperties(file));
  }

  @Test
  void openForTheWordsTheyWereSealedWith() {
    SealedTokens sealed = safe.seal("hub_1", "acc_1", "1.1", TOKENS);
    assertThat(safe.open("hub_1", "acc_1", "1.1", sealed)).isEqualTo(TOKENS);
    Tokens single = new Tokens("canary-access", null, null);
    assertThat(safe.open("h", "o", "v", safe.seal("h", "o", "v", single))).isEqualTo(single);
  }

  @Test
  void openForNoOthers() {
    SealedTokens sealed = safe.seal("hub_1", "acc_1", "1.1", TOKENS);
    unreadable("hub_2", "acc_1", "1.1", sealed);
    unreadable("hub_1", "acc_2", "1.1", sealed);
    unreadable("hub_1", "acc_1", "1.2", sealed);
  }

  @Test
  void doNotOpenWithPartsOfOthers() {
    SealedTokens sealed = safe.seal("hub_1", "acc_1", "1.1", TOKENS);
    SealedTokens other = safe.seal("hub_1", "acc_1", "1.1", TOKENS);
    unreadable(
        "hub_1",
        "acc_1",
        "1.1",
        new SealedTokens(sealed.dataKey(), other.access(), sealed.refresh(), null));
    unreadable(
        "hub_1",
        "acc_1",
        "1.1",
        new SealedTokens(sealed.dataKey(), sealed.refresh(), sealed.access(), null));
  }

  @Test
  void doNotOpenWithAnotherInstallationsKey() throws IOException {
    SealedTokens sealed = safe.seal("hub_1", "acc_1", "1.1", TOKENS);
    Safe other = safe("b");
    assertThatThrownBy(() -> other.open("hub_1", "acc_1", "1.1", sealed))
        .isInstanceOf(TokensUnreadable.class)
        .hasMessageNotContaining("canary");
  }

  @Test
  void showNothing() {
    SealedTokens sealed = safe.seal("hub_1", "acc_1", "1.1", TOKENS);
    assertThat(new String(sealed.access(), StandardCharsets.ISO_8859_1)).doesNotContain("canary");
  }

  @Test
  void deriveTheSameSecretsAgainAndOthersForOtherWords() throws IOException {
    assertThat(safe.derived("state", "con_1"))
        .isEqualTo(safe.derived("state", "con_1"))
        .isNotEqualTo(safe.derived("verifier", "con_1"))
        .isNotEqualTo(safe.derived("state", "con_2"))
        .isNotEqualTo(safe("b").derived("state", "con_1"))
        .hasSize(43);
  }

  @Test
  void needAWholeKey() throws IOException {
    Path file = folder.resolve("short");
    Files.writeString(file, Base64.getEncoder().encodeToString(new byte[16]));
    assertThatThrownBy(() -> new Safe(new VaultProperties(file)))
        .hasMessageContaining("32 bytes in base64");
  }

  private void unreadable(String hub, String owner, String version, SealedTokens sealed) {
    assertThatThrownBy(() -> safe.open(hub, owner, version, sealed))
        .isInstanceOf(TokensUnreadable.class);
  }
}
