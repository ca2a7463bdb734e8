package herald.simulator.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CON-1")
class ConnectingOnYouTubeTest extends YouTubeTest {

  @Test
  void givesTokensForTheCodeOnce() {
    String code = approve(PAGE, request()).get("code");
    Answer tokens = exchange(code);
    assertThat(tokens.<Integer>at("$.expires_in")).isEqualTo(3599);
    assertThat(tokens.<String>at("$.refresh_token")).startsWith("1//");
    assertThat(exchange(code).<String>at("$.error")).isEqualTo("invalid_grant");
  }

  @Test
  void givesNoRefreshTokenWithoutOfflineAccess() {
    String code = approve(PAGE, plus(request(), "access_type", "online")).get("code");
    assertThat(exchange(code).body()).doesNotContain("refresh_token");
  }

  @Test
  void listsTheChannels() {
    Answer channels = channels(exchange(approve(PAGE, request()).get("code")).at("$.access_token"));
    assertThat(channels.<List<String>>at("$.items[*].snippet.title")).containsExactly(name);
    assertThat(channels.<String>at("$.items[0].id")).matches("UC\\w{22}");
    assertThat(channels.<String>at("$.items[0].snippet.customUrl")).startsWith("@");
    assertThat(channels.<Integer>at("$.pageInfo.totalResults")).isEqualTo(1);
  }

  @Test
  @Tag("R-CON-10")
  void refreshesWithoutANewRefreshToken() {
    String refresh = exchange(approve(PAGE, request()).get("code")).at("$.refresh_token");
    Answer refreshed = refresh(refresh);
    assertThat(refreshed.body()).doesNotContain("refresh_token");
    assertThat(channels(refreshed.at("$.access_token")).status()).isEqualTo(200);
    assertThat(refresh(refresh).status()).isEqualTo(200);
    assertThat(refresh("made-up").<String>at("$.error")).isEqualTo("invalid_grant");
  }

  @Test
  void refusesAnUnknownTokenAndAGrantWithoutYouTube() {
    Answer refused = channels("made-up");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.<String>at("$.error.errors[0].reason")).isEqualTo("authError");
    String code = approve(PAGE, plus(request(), "scope", "openid")).get("code");
    assertThat(channels(exchange(code).at("$.access_token")).status()).isEqualTo(403);
  }
}
