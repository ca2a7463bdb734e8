package herald.suite.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ManagementTest {

  private static JsonNode state(String secondsLeft, String because) {
    return JsonMapper.shared()
        .readTree(
            """
            {"done":false,"position":2000,"until":12000,"perSecond":1000,"secondsLeft":%s,"because":"%s"}"""
                .formatted(secondsLeft, because));
  }

  @Test
  void saysWhatIsDoneHowFastAndHowLongItTakes() {
    assertThat(Management.line(state("10", "")))
        .isEqualTo("  event 2,000 of 12,000, 1,000 a second, 10 s left");
  }

  @Test
  void saysNothingOfTheTimeLeftBeforeItCanTell() {
    assertThat(Management.line(state("null", "")))
        .isEqualTo("  event 2,000 of 12,000, 1,000 a second");
  }

  @Test
  void saysWhatItWaitsForInEightyColumns() {
    assertThat(Management.line(state("10", "The old rows are in use.")))
        .isEqualTo("  event 2,000 of 12,000. The old rows are in use.");
    assertThat(Management.line(state("10", "x".repeat(500)))).hasSize(80);
  }
}
