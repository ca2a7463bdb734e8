package herald.account.socialaccount.automation;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.config.ProcessingGroup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CON-11")
class DeletingTokensTest {

  /** Ahead of them, it would take the tokens from deliveries that do not know why. */
  @Test
  void goesInStepWithTheDeliveries() {
    assertThat(
            WhenConnectionEndedThenDeleteTokens.class.getAnnotation(ProcessingGroup.class).value())
        .isEqualTo("automation.deliver");
  }
}
