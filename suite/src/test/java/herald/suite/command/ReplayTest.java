package herald.suite.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.suite.client.Refused;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayTest {

  private static JsonNode state(String state, String secondsLeft, String because) {
    return JsonMapper.shared()
        .readTree(
            """
            {"state":"%s","done":false,"position":2000,"until":12000,"perSecond":1000,"secondsLeft":%s,
             "because":"%s"}"""
                .formatted(state, secondsLeft, because));
  }

  @Test
  void saysWhatIsDoneHowFastAndHowLongItTakes() {
    assertThat(Replay.line(state("RUNNING", "10", "")))
        .isEqualTo("  event 2,000 of 12,000, 1,000 a second, 10 s left");
  }

  @Test
  void saysNothingOfTheTimeLeftBeforeItCanTell() {
    assertThat(Replay.line(state("RUNNING", "null", "")))
        .isEqualTo("  event 2,000 of 12,000, 1,000 a second");
  }

  @Test
  void saysWhatItWaitsForInEightyColumns() {
    assertThat(Replay.line(state("RUNNING", "10", "The old rows are in use.")))
        .isEqualTo("  event 2,000 of 12,000. The old rows are in use.");
    assertThat(Replay.line(state("RUNNING", "10", "x".repeat(500)))).hasSize(80);
  }

  @Test
  void saysHowItEnded() {
    assertThat(Replay.ending(state("DONE", "null", "")))
        .isEqualTo("Rebuilt up to event 2,000, 1,000 a second.");
    assertThat(Replay.ending(state("STOPPED", "null", "")))
        .isEqualTo("Stopped; nothing has changed.");
    assertThatThrownBy(() -> Replay.ending(state("FAILED", "null", "Poison.")))
        .isInstanceOf(Refused.class)
        .hasMessage("It cannot be rebuilt, and nothing has changed: Poison.");
  }
}
