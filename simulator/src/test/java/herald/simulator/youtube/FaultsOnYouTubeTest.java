package herald.simulator.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsOnYouTubeTest extends YouTubeTest {

  private String token;

  @BeforeEach
  void signIn() {
    token = exchange(approve(PAGE, request()).get("code")).at("$.access_token");
  }

  @Test
  void aServerErrorIsTheBackends() {
    order("YOUTUBE", "accounts", "ERROR_500", 1);
    Answer failed = channels(token);
    assertThat(failed.status()).isEqualTo(500);
    assertThat(failed.<String>at("$.error.errors[0].reason")).isEqualTo("backendError");
  }

  @Test
  void aCutConnectionGivesNoAnswer() {
    String refresh = exchange(approve(PAGE, request()).get("code")).at("$.refresh_token");
    order("YOUTUBE", "token", "CUT_AFTER_ACCEPT", 1);
    assertThatExceptionOfType(NoAnswer.class).isThrownBy(() -> refresh(refresh));
    assertThat(refresh(refresh).status()).isEqualTo(200);
  }

  @Test
  void aThrottledCallSaysWhenTheNextIsTaken() {
    order("YOUTUBE", "accounts", "THROTTLE", 1);
    Answer throttled = channels(token);
    assertThat(throttled.status()).isEqualTo(429);
    assertThat(throttled.<String>at("$.error.errors[0].reason")).isEqualTo("rateLimitExceeded");
    assertThat(throttled.header("Retry-After")).isEqualTo("90");
  }

  @Test
  void anExpiredTokenIsAnAuthError() {
    order("YOUTUBE", "accounts", "EXPIRE", 1);
    assertThat(channels(token).<String>at("$.error.errors[0].reason")).isEqualTo("authError");
    order("YOUTUBE", "token", "EXPIRE", 1);
    assertThat(refresh("any").<String>at("$.error")).isEqualTo("invalid_grant");
  }
}
