package herald.account.network.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import herald.account.network.client.Refreshed.Ended;
import herald.account.network.client.Refreshed.Fresh;
import herald.account.network.client.Refreshed.Later;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SpeakingToXTest extends NetworkClientTest {

  private static final Message MESSAGE = new Message("Tulips https://b.com/1", null);

  @Test
  @Tag("R-CON-1")
  void signsInWithAProofKey() {
    String address = client(Network.X).authorization(SIGN_IN);
    assertThat(address)
        .contains("response_type=code", "client_id=client-1", "state=state-1")
        .contains("code_challenge_method=S256", "offline.access")
        .doesNotContain("verifier-1", "secret-1");
  }

  @Test
  @Tag("R-CON-1")
  void redeemsTheCodeForTheOneProfile() {
    network.stubFor(
        post(urlPathEqualTo("/token"))
            .withBasicAuth("client-1", "secret-1")
            .withFormParam("grant_type", equalTo("authorization_code"))
            .withFormParam("code", equalTo("code-1"))
            .withFormParam("code_verifier", equalTo("verifier-1"))
            .withFormParam("redirect_uri", equalTo(SIGN_IN.callback()))
            .willReturn(
                json(200, "{\"access_token\":\"A\",\"refresh_token\":\"R\",\"expires_in\":7200}")));
    network.stubFor(
        get(urlPathEqualTo("/api/users/me"))
            .withHeader("Authorization", equalTo("Bearer A"))
            .willReturn(
                json(200, "{\"data\":{\"id\":\"42\",\"name\":\"B\",\"username\":\"bloom\"}}")));
    assertThat(client(Network.X).redeem("code-1", SIGN_IN))
        .containsExactly(
            new Offer(
                new Profile(
                    Network.X,
                    AccountKind.PROFILE,
                    "42",
                    "B",
                    "@bloom",
                    "https://n.example/bloom",
                    null),
                new Tokens("A", "R", NOW.plusSeconds(7200))));
  }

  @Test
  void saysThatASignInFailed() {
    network.stubFor(post(urlPathEqualTo("/token")).willReturn(json(400, "{}")));
    assertThatThrownBy(() -> client(Network.X).redeem("code-1", SIGN_IN))
        .isInstanceOf(SignInFailed.class);
  }

  @Test
  @Tag("R-POST-5")
  void publishesOnceAndBelievesTheId() {
    network.stubFor(
        post(urlPathEqualTo("/api/tweets"))
            .withHeader("Authorization", equalTo("Bearer canary-access"))
            .withRequestBody(equalToJson("{\"text\":\"Tulips https://b.com/1\"}"))
            .willReturn(json(201, "{\"data\":{\"id\":\"9\",\"text\":\"Tulips\"}}")));
    assertThat(client(Network.X).publish(TOKENS, "42", MESSAGE))
        .isEqualTo(new Made("9", "https://n.example/posts/9"));
    network.verify(1, postRequestedFor(urlPathEqualTo("/api/tweets")));
  }

  @Test
  @Tag("R-POST-5")
  void tellsApartWhatAnAnswerProves() {
    assertThat(answering(json(201, "{}"))).isInstanceOf(Unclear.class);
    assertThat(answering(json(201, "not json"))).isInstanceOf(Unclear.class);
    assertThat(answering(json(500, "{}"))).isInstanceOf(Unclear.class);
    assertThat(answering(json(502, "<html>"))).isInstanceOf(Unclear.class);
    assertThat(answering(json(408, "{}"))).isInstanceOf(Unclear.class);
    assertThat(answering(json(307, "{}").withHeader("Location", network.baseUrl() + "/api/tweets")))
        .isInstanceOf(Unclear.class);
    assertThat(answering(json(503, "{}").withHeader("Retry-After", "0")))
        .isInstanceOf(Unclear.class);
    assertThat(answering(json(401, "{}"))).isInstanceOf(AuthorizationEnded.class);
    assertThat(answering(json(400, "{}"))).isInstanceOf(Refused.class);
    assertThat(answering(json(403, "{\"detail\":\"a Tweet with duplicate content.\"}")))
        .isEqualTo(new Refused("DUPLICATE", "403 : a Tweet with duplicate content."));
  }

  @Test
  @Tag("R-POST-5")
  void waitsUntilTheLimitIsReset() {
    assertThat(answering(json(429, "{}").withHeader("x-rate-limit-reset", "1772529600")))
        .isEqualTo(new TryAgain("429 : ", Instant.ofEpochSecond(1772529600)));
  }

  @Test
  @Tag("R-POST-5")
  void neverSendsTwiceWhenTheConnectionIsCut() {
    assertThat(answering(aResponse().withFault(Fault.EMPTY_RESPONSE))).isInstanceOf(Unclear.class);
    assertThat(answering(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)))
        .isInstanceOf(Unclear.class);
    assertThat(answering(aResponse().withFixedDelay(3000))).isInstanceOf(Unclear.class);
  }

  @Test
  @Tag("R-POST-5")
  void provesThatNothingLeftWithoutAConnection() {
    assertThat(
            networks("http://127.0.0.1:1")
                .toPublish(Network.X)
                .orElseThrow()
                .publish(TOKENS, "42", MESSAGE))
        .isInstanceOf(TryAgain.class);
  }

  @Test
  @Tag("R-POST-5")
  void readsTheTimelineAsItWasWritten() {
    network.stubFor(
        get(urlPathEqualTo("/api/users/42/tweets"))
            .withQueryParam("start_time", equalTo("2026-03-03T09:15:00Z"))
            .willReturn(
                json(
                    200,
                    """
                    {"data":[{"id":"9","text":"Tulips &amp; https://t.co/x",
                      "created_at":"2026-03-03T09:15:01.000Z",
                      "entities":{"urls":[{"url":"https://t.co/x","expanded_url":"https://b.com/1"}]}}],
                     "meta":{"result_count":1}}\
                    """)));
    List<SeenPost> seen = client(Network.X).timeline(TOKENS, "42", NOW);
    assertThat(seen).hasSize(1);
    assertThat(seen.getFirst().shows(new Message("Tulips & https://b.com/1", null))).isTrue();
    assertThat(seen.getFirst().shows(new Message("Roses", null))).isFalse();
  }

  @Test
  @Tag("R-CON-10")
  void neverLosesTheRefreshToken() {
    network.stubFor(
        post(urlPathEqualTo("/token"))
            .withFormParam("refresh_token", equalTo("canary-refresh"))
            .willReturn(json(200, "{\"access_token\":\"B\",\"expires_in\":7200}")));
    assertThat(client(Network.X).refresh(TOKENS))
        .isEqualTo(new Fresh(new Tokens("B", "canary-refresh", NOW.plusSeconds(7200))));
  }

  @Test
  @Tag("R-CON-10")
  void losesAnAuthorizationOnlyWhenXSaysSo() {
    assertThat(refreshing(refusal(400, "invalid_grant", ""))).isInstanceOf(Ended.class);
    assertThat(
            refreshing(refusal(400, "invalid_request", "Value passed for the token was invalid.")))
        .isInstanceOf(Ended.class);
    assertThat(
            refreshing(
                refusal(400, "invalid_request", "Value passed for the client id was invalid.")))
        .isInstanceOf(Later.class);
    assertThat(refreshing(refusal(401, "invalid_client", ""))).isInstanceOf(Later.class);
    assertThat(
            refreshing(refusal(401, "unauthorized_client", "Missing valid authorization header")))
        .isInstanceOf(Later.class);
    assertThat(refreshing(json(400, "{}"))).isInstanceOf(Later.class);
    assertThat(refreshing(json(401, "<html>"))).isInstanceOf(Later.class);
    assertThat(refreshing(json(500, "{}"))).isInstanceOf(Later.class);
    assertThat(refreshing(aResponse().withFault(Fault.EMPTY_RESPONSE))).isInstanceOf(Later.class);
  }

  @Test
  @Tag("A19")
  void neverPrintsTokens() {
    assertThat(TOKENS.toString() + SIGN_IN).doesNotContain("canary", "verifier-1", "state-1");
  }

  private static ResponseDefinitionBuilder refusal(int status, String error, String description) {
    return json(
        status, "{\"error\":\"" + error + "\",\"error_description\":\"" + description + "\"}");
  }

  private static Refreshed refreshing(ResponseDefinitionBuilder answer) {
    network.stubFor(post(urlPathEqualTo("/token")).willReturn(answer));
    return client(Network.X).refresh(TOKENS);
  }

  private static Outcome answering(ResponseDefinitionBuilder answer) {
    network.resetAll();
    network.stubFor(post(urlPathEqualTo("/api/tweets")).willReturn(answer));
    Outcome outcome = client(Network.X).publish(TOKENS, "42", MESSAGE);
    network.verify(1, postRequestedFor(urlPathEqualTo("/api/tweets")));
    return outcome;
  }
}
