package herald.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

  @Test
  void isReadAsItIsWritten() {
    Position position = new Position("account-service", 3, 42);
    assertThat(position).hasToString("account-service@3.42");
    assertThat(Position.parse("account-service@3.42")).isEqualTo(position);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "42",
        "account-service",
        "account-service@",
        "account-service@1",
        "a@1.-1",
        "A@1.1",
        "a@1.1234567890123456789"
      })
  void isRefusedInAnyOtherForm(String text) {
    assertThatThrownBy(() -> Position.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
