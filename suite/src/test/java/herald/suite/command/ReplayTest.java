package herald.suite.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayTest {

  private static JsonNode state(long position, long until) {
    return JsonMapper.shared()
        .readTree("{\"position\":%d,\"until\":%d,\"done\":false}".formatted(position, until));
  }

  @Test
  void saysWhatIsDoneHowFastAndHowLongItTakes() {
    assertThat(Replay.line(state(2_000, 12_000), 2))
        .isEqualTo("  event 2,000 of 12,000, 1,000 a second, 10 s left");
  }

  @Test
  void saysNothingOfTheTimeLeftBeforeItHasBegun() {
    assertThat(Replay.line(state(0, 12_000), 1)).isEqualTo("  event 0 of 12,000, 0 a second");
  }
}
