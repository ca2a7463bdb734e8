package herald.account.network.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import herald.account.network.Message;
import herald.account.network.Network;
import herald.account.network.client.Outcome.Made;
import herald.account.network.client.Outcome.TryAgain;
import herald.account.network.client.Outcome.Unclear;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SpeakingToInstagramTest extends NetworkClientTest {

  private static final Message MESSAGE =
      new Message("Tulips", null, null, null, "https://b.com/1.jpg", null);

  @Test
  @Tag("R-POST-5")
  void bringsTheImageIntoAContainerAndWaitsUntilItIsReady() {
    network.stubFor(
        post(urlPathEqualTo("/api/22/media"))
            .withHeader("Authorization", equalTo("Bearer canary-access"))
            .withFormParam("image_url", equalTo("https://b.com/1.jpg"))
            .withFormParam("caption", equalTo("Tulips"))
            .willReturn(json(200, "{\"id\":\"55\"}")));
    network.stubFor(
        get(urlPathEqualTo("/api/55"))
            .inScenario("container")
            .whenScenarioStateIs(STARTED)
            .willSetStateTo("ready")
            .willReturn(json(200, "{\"status_code\":\"IN_PROGRESS\"}")));
    network.stubFor(
        get(urlPathEqualTo("/api/55"))
            .inScenario("container")
            .whenScenarioStateIs("ready")
            .willReturn(json(200, "{\"status_code\":\"FINISHED\"}")));
    assertThat(prepared()).isEqualTo(new Preparation.Ready(MESSAGE.with("55")));
    network.verify(0, postRequestedFor(urlPathEqualTo("/api/22/media_publish")));
  }

  @Test
  @Tag("R-POST-5")
  void provesThatNothingWasMadeWhateverHappensBeforeThePublication() {
    assertThat(filling(error(400, 190, 463))).isInstanceOf(Preparation.AuthorizationEnded.class);
    assertThat(filling(error(400, 36004, 2207010))).isInstanceOf(Preparation.Refused.class);
    assertThat(filling(error(400, 9004, 2207003))).isInstanceOf(Preparation.Later.class);
    assertThat(filling(error(400, 9, 2207042)))
        .isEqualTo(new Preparation.Later("400 (#9) said", NOW.plusSeconds(3600)));
    assertThat(filling(error(500, 1, 0))).isInstanceOf(Preparation.Later.class);
    assertThat(filling(aResponse().withFault(Fault.EMPTY_RESPONSE)))
        .isInstanceOf(Preparation.Later.class);
    network.resetAll();
    network.stubFor(post(urlPathEqualTo("/api/22/media")).willReturn(json(200, "{\"id\":\"55\"}")));
    network.stubFor(
        get(urlPathEqualTo("/api/55"))
            .willReturn(json(200, "{\"status_code\":\"ERROR\",\"status\":\"Error: 2207005\"}")));
    assertThat(prepared())
        .isEqualTo(new Preparation.Refused("IMAGE_NOT_ACCEPTED", "Instagram: Error: 2207005"));
  }

  @Test
  @Tag("R-POST-3")
  void takesNoPostWithoutAnImage() {
    assertThat(client(Network.INSTAGRAM).prepare(TOKENS, "22", new Message("Tulips", null)))
        .isInstanceOf(Preparation.Refused.class);
  }

  @Test
  @Tag("R-POST-5")
  void publishesTheContainerOnceAndTellsApartWhatAnAnswerProves() {
    assertThat(answering(json(200, "{\"id\":\"9\"}")))
        .isEqualTo(new Made("9", "https://n.example/posts/9"));
    assertThat(answering(error(400, 9007, 2207027))).isInstanceOf(TryAgain.class);
    assertThat(answering(error(400, 24, 2207020))).isInstanceOf(TryAgain.class);
    assertThat(answering(error(400, 9, 2207042)))
        .isEqualTo(new TryAgain("400 (#9) said", NOW.plusSeconds(3600)));
    assertThat(answering(error(400, 9007, 2207032)))
        .as("somebody has published it, perhaps an earlier attempt")
        .isInstanceOf(Unclear.class);
    assertThat(answering(error(400, 190, 0))).isInstanceOf(Outcome.AuthorizationEnded.class);
    assertThat(answering(error(400, 25, 2207050))).isInstanceOf(Outcome.Refused.class);
    assertThat(answering(error(429, 4, 0))).isInstanceOf(TryAgain.class);
    assertThat(answering(error(500, 2, 0))).isInstanceOf(Unclear.class);
    assertThat(answering(aResponse().withFault(Fault.EMPTY_RESPONSE))).isInstanceOf(Unclear.class);
  }

  @Test
  @Tag("R-POST-5")
  void readsTheMedia() {
    network.stubFor(
        get(urlPathEqualTo("/api/22/media"))
            .willReturn(
                json(
                    200,
                    """
                    {"data":[
                      {"id":"9","caption":"Tulips","timestamp":"2026-03-03T09:15:01+0000"},
                      {"id":"8","caption":"Tulips","timestamp":"2026-03-03T09:14:59+0000"}]}\
                    """)));
    List<SeenPost> seen = client(Network.INSTAGRAM).timeline(TOKENS, "22", NOW);
    assertThat(seen).extracting(SeenPost::remoteId).containsExactly("9");
    assertThat(seen.getFirst().shows(MESSAGE)).isTrue();
  }

  private static Preparation filling(ResponseDefinitionBuilder answer) {
    network.resetAll();
    network.stubFor(post(urlPathEqualTo("/api/22/media")).willReturn(answer));
    return prepared();
  }

  private static Preparation prepared() {
    return client(Network.INSTAGRAM).prepare(TOKENS, "22", MESSAGE);
  }

  private static Outcome answering(ResponseDefinitionBuilder answer) {
    network.resetAll();
    network.stubFor(post(urlPathEqualTo("/api/22/media_publish")).willReturn(answer));
    Outcome outcome = client(Network.INSTAGRAM).publish(TOKENS, "22", MESSAGE.with("55"));
    network.verify(1, postRequestedFor(urlPathEqualTo("/api/22/media_publish")));
    return outcome;
  }

  private static ResponseDefinitionBuilder error(int status, int code, int subcode) {
    return json(
        status,
        "{\"error\":{\"message\":\"said\",\"code\":%d,\"error_subcode\":%d}}"
            .formatted(code, subcode));
  }
}
