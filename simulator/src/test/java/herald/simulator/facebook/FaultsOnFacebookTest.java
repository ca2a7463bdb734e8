package herald.simulator.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsOnFacebookTest extends FacebookTest {

  private static final String LINK = "https://blog.example/brood";

  @Test
  void aServerErrorMakesNothing() {
    Page author = signedIn();
    order("FACEBOOK", "publish", "ERROR_500", 1);
    Answer failed = publish(author, "Een", LINK);
    assertThat(failed.status()).isEqualTo(500);
    assertThat(failed.<Integer>at("$.error.code")).isEqualTo(2);
    assertThat(failed.<Boolean>at("$.error.is_transient")).isTrue();
    assertThat(timeline(author).body()).isEqualTo("[]");
    assertThat(publish(author, "Een", LINK).status()).isEqualTo(200);
  }

  @Test
  void aCutConnectionGivesNoAnswerAlthoughThePostIsMade() {
    Page author = signedIn();
    order("FACEBOOK", "publish", "CUT_AFTER_ACCEPT", 1);
    assertThatExceptionOfType(NoAnswer.class).isThrownBy(() -> publish(author, "Gemaakt", LINK));
    assertThat(timeline(author).<List<String>>at("$[*].text")).containsExactly("Gemaakt");
    assertThat(feed(author, "").<List<String>>at("$.data[*].message")).containsExactly("Gemaakt");
  }

  @Test
  void aThrottledCallSaysInHowManyMinutesTheNextIsTaken() {
    Page author = signedIn();
    order("facebook", "PUBLISH", "throttle", 1);
    Answer throttled = publish(author, "Straks", LINK);
    assertThat(throttled.status()).isEqualTo(429);
    assertThat(throttled.<Integer>at("$.error.code")).isEqualTo(32);
    assertThat(throttled.header("X-Business-Use-Case-Usage"))
        .contains("\"estimated_time_to_regain_access\":2");
    assertThat(throttled.header("X-App-Usage")).contains("\"call_count\":100");
  }

  @Test
  void anExpiredTokenIsCode190() {
    Page author = signedIn();
    order("FACEBOOK", "publish", "EXPIRE", 1);
    Answer refused = publish(author, "Later", LINK);
    assertThat(refused.<Integer>at("$.error.code")).isEqualTo(190);
    assertThat(refused.<Integer>at("$.error.error_subcode")).isEqualTo(463);
    order("FACEBOOK", "read", "EXPIRE", 1);
    assertThat(feed(author, "").<Integer>at("$.error.code")).isEqualTo(190);
  }

  @Test
  void theListOfPagesAndTheTokensCanFailToo() {
    String person = person();
    order("FACEBOOK", "accounts", "ERROR_500", 1);
    assertThat(accounts(person, "").status()).isEqualTo(500);
    order("FACEBOOK", "token", "EXPIRE", 1);
    assertThat(extend(person).<Integer>at("$.error.code")).isEqualTo(190);
  }
}
