package herald.simulator.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CON-1")
class ConnectingOnLinkedInTest extends LinkedInTest {

  @Test
  void givesTokensForTheCodeOnce() {
    String code = approve(PAGE, request()).get("code");
    Answer tokens = exchange(code);
    assertThat(tokens.<Integer>at("$.expires_in")).isEqualTo(5_184_000);
    assertThat(tokens.<Integer>at("$.refresh_token_expires_in")).isBetween(31_535_990, 31_536_000);
    Answer again = exchange(code);
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.<String>at("$.error")).isEqualTo("invalid_request");
  }

  @Test
  void listsTheOrganisationsAndTellsTheirNames() {
    Organisation organisation = signedIn();
    assertThat(organisation.urn()).matches("urn:li:organization:\\d+");
    Answer roles = roles(organisation.token());
    assertThat(roles.<List<String>>at("$.elements[*].role")).containsExactly("ADMINISTRATOR");
    String id = organisation.urn().substring("urn:li:organization:".length());
    Answer found = rest("organizations/" + id, organisation.token());
    assertThat(found.<String>at("$.localizedName")).isEqualTo(name);
    assertThat(found.<String>at("$.vanityName")).startsWith("bakkerij-");
  }

  @Test
  @Tag("R-CON-8")
  void refreshesWithTheSameTokenWhoseTimeIsNotExtended() {
    String refresh = exchange(approve(PAGE, request()).get("code")).at("$.refresh_token");
    Answer refreshed = refresh(refresh);
    assertThat(refreshed.<String>at("$.refresh_token")).isEqualTo(refresh);
    assertThat(refreshed.<Integer>at("$.refresh_token_expires_in")).isLessThanOrEqualTo(31_536_000);
    assertThat(refresh(refresh).status()).isEqualTo(200);
  }

  @Test
  @Tag("R-CON-10")
  void answersADeadRefreshTokenWithInvalidGrant() {
    Answer refused = refresh("made-up");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.<String>at("$.error")).isEqualTo("invalid_grant");
  }

  @Test
  void refusesACallWithoutClientSecret() {
    Answer refused =
        form(
            "/linkedin/oauth/v2/accessToken",
            Map.of("grant_type", "refresh_token", "client_id", "herald"));
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.<String>at("$.error")).isEqualTo("invalid_client");
  }

  @Test
  void comesBackWithItsOwnErrorWhenThePersonCancels() {
    assertThat(callback(form(PAGE, plus(request(), "decision", "deny"))))
        .containsEntry("error", "user_cancelled_authorize");
  }
}
