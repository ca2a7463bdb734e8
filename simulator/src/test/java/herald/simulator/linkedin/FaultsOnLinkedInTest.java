package herald.simulator.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsOnLinkedInTest extends LinkedInTest {

  @Test
  void aServerErrorMakesNothing() {
    Organisation author = signedIn();
    order("LINKEDIN", "publish", "ERROR_500", 1);
    assertThat(share(author, "Een").status()).isEqualTo(500);
    assertThat(timeline(author).body()).isEqualTo("[]");
    assertThat(share(author, "Een").status()).isEqualTo(201);
  }

  @Test
  void aCutConnectionGivesNoAnswerAlthoughThePostIsMade() {
    Organisation author = signedIn();
    order("LINKEDIN", "publish", "CUT_AFTER_ACCEPT", 1);
    assertThatExceptionOfType(NoAnswer.class).isThrownBy(() -> share(author, "Gemaakt"));
    assertThat(timeline(author).<List<String>>at("$[*].text")).containsExactly("Gemaakt");
    assertThat(share(author, "Gemaakt").<String>at("$.code")).isEqualTo("DUPLICATE_POST");
  }

  @Test
  void aThrottledCallSaysWhenTheNextIsTaken() {
    Organisation author = signedIn();
    order("LINKEDIN", "publish", "THROTTLE", 1);
    Answer throttled = share(author, "Straks");
    assertThat(throttled.status()).isEqualTo(429);
    assertThat(throttled.<Integer>at("$.serviceErrorCode")).isEqualTo(101);
    assertThat(throttled.header("Retry-After")).isEqualTo("90");
  }

  @Test
  void anExpiredTokenIsUnauthorizedAndADeadGrantInvalid() {
    Organisation author = signedIn();
    order("LINKEDIN", "publish", "EXPIRE", 1);
    Answer refused = share(author, "Later");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.<String>at("$.code")).isEqualTo("EXPIRED_ACCESS_TOKEN");
    order("LINKEDIN", "token", "EXPIRE", 1);
    assertThat(refresh("any").<String>at("$.error")).isEqualTo("invalid_grant");
    order("LINKEDIN", "accounts", "EXPIRE", 1);
    assertThat(roles(author.token()).status()).isEqualTo(401);
  }
}
