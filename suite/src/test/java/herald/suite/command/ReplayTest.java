package herald.suite.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.suite.client.Refused;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayTest {

  private static JsonNode state(String state, String because) {
    return JsonMapper.shared()
        .readTree(
            """
            {"state":"%s","done":true,"position":2000,"until":2000,"perSecond":1000,"because":"%s"}"""
                .formatted(state, because));
  }

  @Test
  void saysHowItEnded() {
    assertThat(Replay.ending(state("DONE", "")))
        .isEqualTo("Rebuilt up to event 2,000, 1,000 a second.");
    assertThat(Replay.ending(state("STOPPED", ""))).isEqualTo("Stopped; nothing has changed.");
    assertThatThrownBy(() -> Replay.ending(state("FAILED", "Poison.")))
        .isInstanceOf(Refused.class)
        .hasMessage("It cannot be rebuilt, and nothing has changed: Poison.");
  }
}
