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
import herald.account.network.AccountKind;
import herald.account.network.Message;
import herald.account.network.Network;
import herald.account.network.Profile;
import herald.account.network.client.Outcome.AuthorizationEnded;
import herald.account.network.client.Outcome.Made;
import herald.account.network.client.Outcome.Refused;
import herald.account.network.client.Outcome.TryAgain;
import herald.account.network.client.Outcome.Unclear;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SpeakingToLinkedInTest extends NetworkClientTest {

  private static final String URN = "urn:li:organization:7";
  private static final Message MESSAGE =
      new Message(
          "Tulips (all) #spring", "https://b.com/1", "Tulips", "How to plant them", null, null);

  @Test
  @Tag("R-CON-1")
  void offersTheOrganisationsThatThePersonAdministers() {
    network.stubFor(
        post(urlPathEqualTo("/token"))
            .withFormParam("grant_type", equalTo("authorization_code"))
            .withFormParam("code", equalTo("code-1"))
            .withFormParam("client_secret", equalTo("secret-1"))
            .willReturn(
                json(
                    200,
                    "{\"access_token\":\"A\",\"refresh_token\":\"R\",\"expires_in\":5184000}")));
    network.stubFor(
        get(urlPathEqualTo("/api/organizationAcls"))
            .withQueryParam("start", equalTo("0"))
            .withHeader("LinkedIn-Version", equalTo("202606"))
            .withHeader("X-Restli-Protocol-Version", equalTo("2.0.0"))
            .willReturn(roles(URN)));
    network.stubFor(
        get(urlPathEqualTo("/api/organizationAcls"))
            .withQueryParam("start", equalTo("100"))
            .willReturn(roles("urn:li:organization:8")));
    network.stubFor(
        get(urlPathEqualTo("/api/organizations/7"))
            .willReturn(json(200, "{\"localizedName\":\"Bloom\",\"vanityName\":\"bloom\"}")));
    network.stubFor(
        get(urlPathEqualTo("/api/organizations/8"))
            .willReturn(json(200, "{\"localizedName\":\"Bud\"}")));

    List<Offer> offers = client(Network.LINKEDIN).redeem("code-1", SIGN_IN);

    assertThat(offers.getFirst())
        .isEqualTo(
            new Offer(
                new Profile(
                    Network.LINKEDIN,
                    AccountKind.PAGE,
                    URN,
                    "Bloom",
                    "bloom",
                    "https://n.example/bloom",
                    null),
                new Tokens("A", "R", NOW.plusSeconds(5184000))));
    assertThat(offers.getLast().profile().address()).isEqualTo("https://n.example/8");
    assertThat(offers).hasSize(2);
  }

  private static ResponseDefinitionBuilder roles(String organisation) {
    return json(
        200,
        "{\"paging\":{\"total\":101},\"elements\":[{\"organization\":\"" + organisation + "\"}]}");
  }

  @Test
  @Tag("R-CON-10")
  void losesAnAuthorizationOnlyForAnInvalidGrant() {
    assertThat(refreshing(json(400, "{\"error\":\"invalid_grant\"}")))
        .isInstanceOf(Refreshed.Ended.class);
    assertThat(refreshing(json(401, "{\"error\":\"invalid_client\"}")))
        .isInstanceOf(Refreshed.Later.class);
    assertThat(refreshing(json(400, "{\"error\":\"invalid_request\"}")))
        .isInstanceOf(Refreshed.Later.class);
    assertThat(refreshing(json(429, "{}"))).isInstanceOf(Refreshed.Later.class);
    assertThat(refreshing(aResponse().withFault(Fault.EMPTY_RESPONSE)))
        .isInstanceOf(Refreshed.Later.class);
    assertThat(refreshing(json(200, "{\"access_token\":\"B\",\"expires_in\":60}")))
        .isEqualTo(new Refreshed.Fresh(new Tokens("B", "canary-refresh", NOW.plusSeconds(60))));
  }

  private static Refreshed refreshing(ResponseDefinitionBuilder answer) {
    network.stubFor(
        post(urlPathEqualTo("/token"))
            .withFormParam("refresh_token", equalTo("canary-refresh"))
            .willReturn(answer));
    return client(Network.LINKEDIN).refresh(TOKENS);
  }

  @Test
  @Tag("R-POST-5")
  void publishesTheCardOnceAndBelievesTheHeader() {
    network.stubFor(
        post(urlPathEqualTo("/api/posts"))
            .withHeader("Authorization", equalTo("Bearer canary-access"))
            .withRequestBody(
                equalToJson(
                    """
                    {"author":"urn:li:organization:7","commentary":"Tulips \\\\(all\\\\) \\\\#spring",
                     "visibility":"PUBLIC","distribution":{"feedDistribution":"MAIN_FEED",
                       "targetEntities":[],"thirdPartyDistributionChannels":[]},
                     "lifecycleState":"PUBLISHED","isReshareDisabledByAuthor":false,
                     "content":{"article":{"source":"https://b.com/1","title":"Tulips",
                       "description":"How to plant them"}}}\
                    """))
            .willReturn(aResponse().withStatus(201).withHeader("x-restli-id", "urn:li:share:9")));
    assertThat(client(Network.LINKEDIN).publish(TOKENS, URN, MESSAGE))
        .isEqualTo(new Made("urn:li:share:9", "https://n.example/posts/urn:li:share:9"));
    network.verify(1, postRequestedFor(urlPathEqualTo("/api/posts")));
  }

  @Test
  @Tag("R-POST-5")
  void tellsApartWhatAnAnswerProves() {
    assertThat(answering(json(401, "{}"))).isInstanceOf(AuthorizationEnded.class);
    assertThat(answering(json(403, "{}"))).isInstanceOf(Refused.class);
    assertThat(answering(json(422, "{\"code\":\"DUPLICATE_POST\",\"message\":\"urn:li:share:1\"}")))
        .isEqualTo(new Refused("DUPLICATE", "422 DUPLICATE_POST: urn:li:share:1"));
    assertThat(answering(json(422, "{\"code\":\"UNPROCESSABLE_ENTITY\"}")))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("NOT_ACCEPTED"));
    assertThat(answering(json(426, "{\"code\":\"NONEXISTENT_VERSION\"}")))
        .isInstanceOf(TryAgain.class);
    assertThat(answering(json(429, "{}").withHeader("Retry-After", "30")))
        .isEqualTo(new TryAgain("429 : ", NOW.plusSeconds(30)));
    assertThat(answering(json(500, "{}"))).isInstanceOf(Unclear.class);
    assertThat(answering(json(201, "{}"))).isInstanceOf(Unclear.class);
    assertThat(answering(aResponse().withFault(Fault.EMPTY_RESPONSE))).isInstanceOf(Unclear.class);
  }

  private static Outcome answering(ResponseDefinitionBuilder answer) {
    network.resetAll();
    network.stubFor(post(urlPathEqualTo("/api/posts")).willReturn(answer));
    Outcome outcome = client(Network.LINKEDIN).publish(TOKENS, URN, MESSAGE);
    network.verify(1, postRequestedFor(urlPathEqualTo("/api/posts")));
    return outcome;
  }

  @Test
  @Tag("R-POST-5")
  void readsPostsBackAsTheyWereWritten() {
    network.stubFor(
        get(urlPathEqualTo("/api/posts"))
            .withQueryParam("q", equalTo("author"))
            .withQueryParam("author", equalTo(URN))
            .willReturn(
                json(
                    200,
                    """
                    {"elements":[
                      {"id":"urn:li:share:9","commentary":"Tulips \\\\(all\\\\) \\\\#spring",
                       "createdAt":1772529301000,
                       "content":{"article":{"source":"https://b.com/1"}}},
                      {"id":"urn:li:share:8","commentary":"Old","createdAt":1772529299000}]}\
                    """)));
    List<SeenPost> seen = client(Network.LINKEDIN).timeline(TOKENS, URN, NOW);
    assertThat(seen).extracting(SeenPost::remoteId).containsExactly("urn:li:share:9");
    assertThat(seen.getFirst().shows(MESSAGE)).isTrue();
  }
}
