package herald.platform.messaging;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagingPropertiesTest {

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1M"})
  void topicsAreNotComparedWithoutAPause(String pause) {
    assertThatThrownBy(() -> new MessagingProperties("", Duration.parse(pause)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("herald.messaging.comparison-pause");
  }
}
