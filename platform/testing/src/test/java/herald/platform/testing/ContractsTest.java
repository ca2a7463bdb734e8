package herald.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract checks have been seen to fail. */
class ContractsTest {

  private static final String TYPE = "herald.test.happened.v1";

  @Test
  void acceptTheExample() {
    Contracts.assertExample(TYPE, "{\"at\":\"2026-03-03T09:05:00Z\",\"thing\":\"it\"}");
    assertThat(Contracts.types("herald.test")).containsExactly(TYPE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"thing\":\"it\"}",
        "{\"thing\":1,\"at\":\"2026-03-03T09:05:00Z\"}",
        "{\"thing\":\"it\",\"at\":\"yesterday\"}",
        "[]"
      })
  void refuseABodyThatDoesNotFit(String body) {
    assertThatThrownBy(() -> Contracts.assertValid(TYPE, body)).isInstanceOf(AssertionError.class);
  }

  @Test
  void refuseAValidBodyThatSaysSomethingElse() {
    String other = "{\"thing\":\"other\",\"at\":\"2026-03-03T09:05:00Z\"}";
    Contracts.assertValid(TYPE, other);
    assertThatThrownBy(() -> Contracts.assertExample(TYPE, other))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void refuseATypeThatNobodyDeclared() {
    assertThatThrownBy(() -> Contracts.example("herald.test.unheard-of.v1"))
        .isInstanceOf(AssertionError.class);
  }
}
