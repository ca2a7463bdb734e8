package herald.simulator.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CON-1")
class ConnectingOnXTest extends XTest {

  @Test
  void sendsThePersonBackWithACodeAndTheStateUnchanged() {
    assertThat(approve(PAGE, request()))
        .containsOnlyKeys("code", "state")
        .containsEntry("state", "a state/with=odd&signs");
  }

  @Test
  void givesTokensForTheCodeAndTellsWhoSignedIn() {
    Answer tokens = exchange(code(), VERIFIER);
    assertThat(tokens.status()).isEqualTo(200);
    assertThat(tokens.<String>at("$.token_type")).isEqualTo("bearer");
    assertThat(tokens.<Integer>at("$.expires_in")).isEqualTo(7200);
    assertThat(tokens.<String>at("$.refresh_token")).isNotBlank();
    assertThat(tokens.<String>at("$.scope").split(" "))
        .containsExactlyInAnyOrder(SCOPES.split(" "));

    Answer me = me(tokens.at("$.access_token"));
    assertThat(me.<String>at("$.data.name")).isEqualTo(profile);
    assertThat(me.<String>at("$.data.username")).matches("[a-z0-9_]{1,15}");
    assertThat(me.<String>at("$.data.id")).matches("\\d+");
  }

  @Test
  void signsTheSameProfileInAgainUnderTheSameId() {
    assertThat(id(signedIn())).isEqualTo(id(signedIn()));
  }

  @Test
  void takesACodeOnce() {
    String code = code();
    exchange(code, VERIFIER);
    Answer again = exchange(code, VERIFIER);
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.<String>at("$.error")).isEqualTo("invalid_request");
    assertThat(again.<String>at("$.error_description"))
        .isEqualTo("Value passed for the authorization code was invalid.");
  }

  @Test
  void refusesAnotherVerifierAndLeavesTheCodeGood() {
    String code = code();
    Answer refused = exchange(code, VERIFIER.replace('a', 'b'));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.<String>at("$.error_description")).contains("code verifier");
    assertThat(exchange(code, VERIFIER).status()).isEqualTo(200);
  }

  @Test
  void refusesAnotherCallback() {
    Answer refused =
        token(
            Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code(),
                "redirect_uri",
                "http://127.0.0.1:8080/elsewhere",
                "code_verifier",
                VERIFIER));
    assertThat(refused.<String>at("$.error_description")).contains("redirect uri");
  }

  @Test
  void refusesACallWithoutAClient() {
    Answer refused = form("/x/2/oauth2/token", Map.of("grant_type", "refresh_token"));
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.<String>at("$.error")).isEqualTo("unauthorized_client");
  }

  @Test
  void givesNoRefreshTokenWithoutOfflineAccess() {
    Map<String, String> online = plus(request(), "scope", "tweet.read users.read");
    Answer tokens = exchange(approve(PAGE, online).get("code"), VERIFIER);
    assertThat(tokens.body()).doesNotContain("refresh_token");
  }

  @Test
  @Tag("R-CON-10")
  void replacesTheRefreshTokenWithEachRefresh() {
    String first = exchange(code(), VERIFIER).at("$.refresh_token");
    Answer refreshed = refresh(first);
    assertThat(refreshed.status()).isEqualTo(200);
    assertThat(refreshed.<String>at("$.refresh_token")).isNotEqualTo(first);
    assertThat(me(refreshed.at("$.access_token")).status()).isEqualTo(200);

    Answer used = refresh(first);
    assertThat(used.status()).isEqualTo(400);
    assertThat(used.<String>at("$.error_description"))
        .isEqualTo("Value passed for the token was invalid.");
    assertThat(refresh(refreshed.at("$.refresh_token")).status()).isEqualTo(200);
  }
}
