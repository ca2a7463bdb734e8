package herald.account.network.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import herald.account.network.Message;
import herald.account.network.Network;
import herald.account.network.client.Outcome.AuthorizationEnded;
import herald.account.network.client.Outcome.Made;
import herald.account.network.client.Outcome.Refused;
import herald.account.network.client.Outcome.TryAgain;
import herald.account.network.client.Outcome.Unclear;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SpeakingToFacebookTest extends NetworkClientTest {

  private static final Message MESSAGE = new Message("Tulips", "https://b.com/1");

  @BeforeEach
  void exchangeTheCode() {
    network.stubFor(
        get(urlPathEqualTo("/token"))
            .withQueryParam("code", equalTo("code-1"))
            .withQueryParam("redirect_uri", equalTo(SIGN_IN.callback()))
            .willReturn(json(200, "{\"access_token\":\"short\"}")));
    network.stubFor(
        get(urlPathEqualTo("/token"))
            .withQueryParam("grant_type", equalTo("fb_exchange_token"))
            .withQueryParam("fb_exchange_token", equalTo("short"))
            .willReturn(json(200, "{\"access_token\":\"long\"}")));
  }

  @Test
  @Tag("R-CON-1")
  void offersAllPagesEachWithItsOwnToken() {
    network.stubFor(
        get(urlPathEqualTo("/api/me/accounts"))
            .withHeader("Authorization", equalTo("Bearer long"))
            .willReturn(
                json(
                    200,
                    "{\"data\":[{\"id\":\"1\",\"name\":\"One\",\"access_token\":\"p1\"}],"
                        + "\"paging\":{\"next\":\""
                        + network.baseUrl()
                        + "/api/me/more\"}}")));
    network.stubFor(
        get(urlPathEqualTo("/api/me/more"))
            .willReturn(
                json(
                    200,
                    "{\"data\":[{\"id\":\"2\",\"name\":\"Two\",\"username\":\"two\","
                        + "\"access_token\":\"p2\"}],"
                        + "\"paging\":{\"next\":\"http://elsewhere.example/api/me\"}}")));
    List<Offer> offers = client(Network.FACEBOOK).redeem("code-1", SIGN_IN);
    assertThat(offers).extracting(o -> o.profile().name()).containsExactly("One", "Two");
    assertThat(offers).extracting(o -> o.profile().handle()).containsExactly("", "@two");
    assertThat(offers).extracting(o -> o.tokens().access()).containsExactly("p1", "p2");
  }

  @Test
  @Tag("R-CON-1")
  void offersTheBusinessAccountsOfPagesForInstagram() {
    network.stubFor(
        get(urlPathEqualTo("/api/me/accounts"))
            .willReturn(
                json(
                    200,
                    """
                    {"data":[{"id":"1","name":"One","access_token":"p1"},
                     {"id":"2","name":"Two","access_token":"p2","instagram_business_account":
                       {"id":"22","username":"two.ig","name":"Two IG"}}]}\
                    """)));
    List<Offer> offers = networks().toConnect(Network.INSTAGRAM).redeem("code-1", SIGN_IN);
    assertThat(network.getAllServeEvents().getFirst().getRequest().getUrl())
        .as("braces must be written as percent signs")
        .doesNotContain("{")
        .contains("instagram_business_account%7Bid%2Cusername%2Cname%7D");
    assertThat(offers).hasSize(1);
    assertThat(offers.getFirst().profile().remoteId()).isEqualTo("22");
    assertThat(offers.getFirst().profile().handle()).isEqualTo("@two.ig");
  }

  @Test
  @Tag("R-POST-5")
  void publishesOnceAndBelievesTheId() {
    network.stubFor(
        post(urlPathEqualTo("/api/1/feed"))
            .withHeader("Authorization", equalTo("Bearer canary-access"))
            .withRequestBody(equalToJson("{\"message\":\"Tulips\",\"link\":\"https://b.com/1\"}"))
            .willReturn(json(200, "{\"id\":\"1_9\"}")));
    assertThat(client(Network.FACEBOOK).publish(TOKENS, "1", MESSAGE))
        .isEqualTo(new Made("1_9", "https://n.example/posts/1_9"));
  }

  @Test
  @Tag("R-POST-5")
  void tellsApartWhatAnErrorProves() {
    assertThat(answering(error(400, 190))).isInstanceOf(AuthorizationEnded.class);
    assertThat(answering(error(500, 1))).isInstanceOf(Unclear.class);
    assertThat(answering(error(500, 2))).isInstanceOf(Unclear.class);
    assertThat(answering(json(500, "oops"))).isInstanceOf(Unclear.class);
    assertThat(answering(json(200, "{}"))).isInstanceOf(Unclear.class);
    assertThat(answering(error(400, 32))).isInstanceOf(TryAgain.class);
    assertThat(answering(error(403, 200))).isInstanceOf(Refused.class);
    assertThat(answering(error(400, 506)))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("DUPLICATE"));
    assertThat(answering(aResponse().withFault(Fault.EMPTY_RESPONSE))).isInstanceOf(Unclear.class);
  }

  @Test
  @Tag("R-POST-5")
  void waitsAsLongAsTheUsageHeaderSays() {
    assertThat(
            answering(
                error(400, 80001)
                    .withHeader(
                        "X-Business-Use-Case-Usage",
                        "{\"1000\":[{\"estimated_time_to_regain_access\":3}]}")))
        .isEqualTo(new TryAgain("400 (#80001) said", NOW.plusSeconds(180)));
  }

  @Test
  @Tag("R-POST-5")
  void readsTheFeed() {
    network.stubFor(
        get(urlPathEqualTo("/api/1/feed"))
            .willReturn(
                json(
                    200,
                    """
                    {"data":[{"id":"1_9","message":"Tulips",
                      "created_time":"2026-03-03T09:15:01+0000",
                      "attachments":{"data":[{"unshimmed_url":"https://b.com/1"}]}}]}\
                    """)));
    List<SeenPost> seen = client(Network.FACEBOOK).timeline(TOKENS, "1", NOW);
    assertThat(seen.getFirst().at()).isEqualTo(NOW.plusSeconds(1));
    assertThat(seen.getFirst().shows(MESSAGE)).isTrue();
    assertThat(seen.getFirst().shows(new Message("Tulips", "https://b.com/2"))).isFalse();
  }

  private static ResponseDefinitionBuilder error(int status, int code) {
    return json(status, "{\"error\":{\"message\":\"said\",\"code\":" + code + "}}");
  }

  private static Outcome answering(ResponseDefinitionBuilder answer) {
    network.resetAll();
    network.stubFor(post(urlPathEqualTo("/api/1/feed")).willReturn(answer));
    Outcome outcome = client(Network.FACEBOOK).publish(TOKENS, "1", MESSAGE);
    network.verify(1, postRequestedFor(urlPathEqualTo("/api/1/feed")));
    return outcome;
  }
}
