package herald.simulator.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsOnInstagramTest extends InstagramTest {

  @Test
  void aServerErrorMakesNothing() {
    Account account = signedIn();
    String container = ready(account, "Een");
    order("INSTAGRAM", "publish", "ERROR_500", 1);
    assertThat(publish(account, container).status()).isEqualTo(500);
    assertThat(timeline(account).body()).isEqualTo("[]");
    assertThat(publish(account, container).status()).isEqualTo(200);
  }

  @Test
  void aCutConnectionGivesNoAnswerAlthoughThePostIsMade() {
    Account account = signedIn();
    String container = ready(account, "Gemaakt");
    order("INSTAGRAM", "publish", "CUT_AFTER_ACCEPT", 1);
    assertThatExceptionOfType(NoAnswer.class).isThrownBy(() -> publish(account, container));
    assertThat(timeline(account).<List<String>>at("$[*].text")).containsExactly("Gemaakt");
    assertThat(node(account, container, "status_code").<String>at("$.status_code"))
        .isEqualTo("PUBLISHED");
  }

  @Test
  void aThrottledContainerIsNotMade() {
    Account account = signedIn();
    order("INSTAGRAM", "container", "THROTTLE", 1);
    Answer throttled = contain(account, IMAGE, "Straks");
    assertThat(throttled.status()).isEqualTo(429);
    assertThat(throttled.<Integer>at("$.error.code")).isEqualTo(80002);
    assertThat(throttled.header("X-Business-Use-Case-Usage"))
        .contains("\"type\":\"instagram\"")
        .contains("\"estimated_time_to_regain_access\":2");
  }

  @Test
  void anExpiredTokenIsCode190() {
    Account account = signedIn();
    order("INSTAGRAM", "publish", "EXPIRE", 1);
    assertThat(publish(account, "1").<Integer>at("$.error.code")).isEqualTo(190);
    order("INSTAGRAM", "accounts", "EXPIRE", 1);
    assertThat(node(account, account.id(), "id").<Integer>at("$.error.code")).isEqualTo(190);
  }

  @Test
  void facebooksFaultsAreNotMetHere() {
    order("FACEBOOK", "token", "ERROR_500", 1);
    order("FACEBOOK", "accounts", "ERROR_500", 1);
    assertThat(signedIn().id()).isNotBlank();
  }
}
