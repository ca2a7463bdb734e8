package herald.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveSettingsTest {

  @ParameterizedTest
  @ValueSource(ints = {16, 0, -1})
  void noStreamOutlivesItsCredentialByMoreThanFifteenSeconds(int seconds) {
    assertThatThrownBy(() -> new LiveSettings(Duration.ofSeconds(seconds), 1, 1, 1))
        .hasMessageContaining("herald.gateway.live.pulse");
  }

  @Test
  void numbersOfNothingAreRefused() {
    Duration pulse = Duration.ofSeconds(1);
    assertThatThrownBy(() -> new LiveSettings(pulse, 0, 1, 1)).hasMessageContaining("live");
    assertThatThrownBy(() -> new LiveSettings(pulse, 1, 0, 1)).hasMessageContaining("live");
    assertThatThrownBy(() -> new LiveSettings(pulse, 1, 1, 0)).hasMessageContaining("live");
    assertThat(new LiveSettings(pulse, 1, 1, 1).pulse()).isEqualTo(pulse);
  }
}
