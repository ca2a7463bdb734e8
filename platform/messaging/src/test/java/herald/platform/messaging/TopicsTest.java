package herald.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TopicsTest {

  @Test
  void aServiceHasATopicOfItsName() {
    assertThat(new Topics("t1.", "brand-service").own()).isEqualTo("t1.herald.brand");
    assertThat(new Topics("", "brand-service").of("account-service")).isEqualTo("herald.account");
  }

  @Test
  void aTopicHasOneTeller() {
    assertThat(Topics.teller("herald.account")).isEqualTo("account-service");
    assertThat(Topics.teller("herald.account.readback")).isEqualTo("account-service");
    assertThat(Topics.teller("herald.access.people")).isEqualTo("access-service");
  }

  @Test
  void otherNamesAreNoTopics() {
    assertThatThrownBy(() -> Topics.teller("accounts"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Topics.teller("other.account"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
