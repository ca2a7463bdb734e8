package herald.simulator.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FaultsOnXTest extends XTest {

  @Test
  void aServerErrorMakesNothing() {
    String token = signedIn();
    order("X", "publish", "ERROR_500", 2);
    assertThat(tweet(token, "Een").status()).isEqualTo(500);
    assertThat(tweet(token, "Een").<Integer>at("$.status")).isEqualTo(500);
    assertThat(timeline(token).body()).isEqualTo("[]");
    assertThat(tweet(token, "Een").status()).isEqualTo(201);
  }

  @Test
  void aCutConnectionGivesNoAnswerAlthoughThePostIsMade() {
    String token = signedIn();
    order("X", "publish", "CUT_AFTER_ACCEPT", 1);
    assertThatExceptionOfType(NoAnswer.class).isThrownBy(() -> tweet(token, "Gemaakt"));
    assertThat(timeline(token).<List<String>>at("$[*].text")).containsExactly("Gemaakt");
    assertThat(tweets(token, "").<List<String>>at("$.data[*].text")).containsExactly("Gemaakt");
    assertThat(tweet(token, "Gemaakt").status()).isEqualTo(403);
  }

  @Test
  void aHangingConnectionGivesNoAnswerEitherWhileThePostIsSeenAtOnce() {
    String token = signedIn();
    order("X", "publish", "HANG_AFTER_ACCEPT", 1);
    CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> tweet(token, "Stil"));
    await().until(() -> timeline(token).<List<String>>at("$[*].text").contains("Stil"));
    assertThat(answer).isNotDone();
    assertThat(answer).failsWithin(Duration.ofSeconds(30));
  }

  @Test
  void aThrottledCallSaysWhenTheNextIsTaken() {
    String token = signedIn();
    order("X", "publish", "THROTTLE", 1);
    Answer throttled = tweet(token, "Straks");
    assertThat(throttled.status()).isEqualTo(429);
    assertThat(throttled.<String>at("$.title")).isEqualTo("Too Many Requests");
    assertThat(throttled.header("x-rate-limit-remaining")).isEqualTo("0");
    assertThat(Long.parseLong(throttled.header("x-rate-limit-reset")))
        .isBetween(Instant.now().getEpochSecond() + 60, Instant.now().getEpochSecond() + 120);
    assertThat(timeline(token).body()).isEqualTo("[]");
  }

  @Test
  void anExpiredTokenIsUnauthorized() {
    String token = signedIn();
    order("X", "publish", "EXPIRE", 1);
    assertThat(tweet(token, "Later").status()).isEqualTo(401);
    order("X", "read", "EXPIRE", 1);
    assertThat(tweets(token, "").status()).isEqualTo(401);
    order("X", "accounts", "EXPIRE", 1);
    assertThat(me(token).status()).isEqualTo(401);
  }

  @Test
  void anExpiredRefreshTokenIsInvalid() {
    String refresh = exchange(code(), VERIFIER).at("$.refresh_token");
    order("X", "token", "EXPIRE", 1);
    Answer refused = refresh(refresh);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.<String>at("$.error_description")).contains("token was invalid");
  }

  @Test
  void aCutRefreshHasUsedTheTokenUp() {
    String refresh = exchange(code(), VERIFIER).at("$.refresh_token");
    order("X", "token", "CUT_AFTER_ACCEPT", 1);
    assertThatExceptionOfType(NoAnswer.class).isThrownBy(() -> refresh(refresh));
    assertThat(refresh(refresh).status()).isEqualTo(400);
  }
}
