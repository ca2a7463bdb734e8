package herald.account.network.client;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.account.network.AccountKind;
import herald.account.network.Network;
import herald.account.network.Profile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SpeakingToYouTubeTest extends NetworkClientTest {

  private final NetworkClient client = networks().toConnect(Network.YOUTUBE);

  @Test
  @Tag("R-CON-1")
  void asksForOfflineAccessWithAConsentAnewAndAProofKey() {
    assertThat(client.authorization(SIGN_IN))
        .contains("access_type=offline", "prompt=consent", "state=state-1")
        .contains("code_challenge_method=S256")
        .doesNotContain("verifier-1", "secret-1");
  }

  @Test
  @Tag("R-CON-1")
  void offersTheChannels() {
    network.stubFor(
        post(urlPathEqualTo("/token"))
            .withFormParam("code", equalTo("code-1"))
            .withFormParam("code_verifier", equalTo("verifier-1"))
            .willReturn(
                json(200, "{\"access_token\":\"A\",\"refresh_token\":\"R\",\"expires_in\":3600}")));
    network.stubFor(
        get(urlPathEqualTo("/api/channels"))
            .withQueryParam("mine", equalTo("true"))
            .withHeader("Authorization", equalTo("Bearer A"))
            .willReturn(
                json(
                    200,
                    """
                    {"items":[{"id":"UC1","snippet":{"title":"Bloom","customUrl":"@bloom",
                       "thumbnails":{"default":{"url":"https://i.example/1"}}}},
                     {"id":"UC2","snippet":{"title":"Bud"}}]}\
                    """)));
    assertThat(client.redeem("code-1", SIGN_IN))
        .containsExactly(
            offer("UC1", "Bloom", "@bloom", "https://n.example/bloom", "https://i.example/1"),
            offer("UC2", "Bud", "", "https://n.example/UC2", null));
  }

  private static Offer offer(String id, String name, String handle, String address, String icon) {
    Profile profile =
        new Profile(Network.YOUTUBE, AccountKind.CHANNEL, id, name, handle, address, icon);
    return new Offer(profile, new Tokens("A", "R", NOW.plusSeconds(3600)));
  }

  @Test
  @Tag("R-CON-1")
  void doesNotTakeAccessThatCannotBeRefreshed() {
    network.stubFor(
        post(urlPathEqualTo("/token"))
            .willReturn(json(200, "{\"access_token\":\"A\",\"expires_in\":3600}")));
    assertThatThrownBy(() -> client.redeem("code-1", SIGN_IN)).isInstanceOf(SignInFailed.class);
  }

  @Test
  @Tag("R-CON-10")
  void losesAnAuthorizationOnlyForAnInvalidGrant() {
    network.stubFor(
        post(urlPathEqualTo("/token")).willReturn(json(400, "{\"error\":\"invalid_grant\"}")));
    assertThat(client.refresh(TOKENS)).isInstanceOf(Refreshed.Ended.class);
    network.stubFor(post(urlPathEqualTo("/token")).willReturn(json(503, "{}")));
    assertThat(client.refresh(TOKENS)).isInstanceOf(Refreshed.Later.class);
  }

  @Test
  @Tag("R-AUTO-3")
  void publishesNothing() {
    assertThat(networks().toPublish(Network.YOUTUBE)).isEmpty();
  }
}
