package herald.platform.service;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.platform.kernel.Unavailable;
import herald.platform.service.edge.EdgeSpecification;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@Tag("R-PERM-5")
class AskingTheAuthorityTest extends EdgeSpecification {

  @Autowired private Authority authority;

  private void answers(boolean decision, String level, String more) {
    access.http.stubFor(
        post("/access/v1/evaluation")
            .willReturn(
                okJson(
                    "{\"decision\":%s,\"context\":{\"level\":\"%s\",\"rule\":\"R-PERM-1\",\"reason\":\"It takes FULL.\",%s\"at\":\"2026-03-01T09:00:00Z\",\"news\":1}}"
                        .formatted(decision, level, more))));
  }

  private Decision evaluate() {
    return authority.evaluate(
        "hub_demo", Subject.automation("auto-publishing"), "post.release", "acc_1");
  }

  private HttpResponse<String> publish() {
    return send(request("POST", "/api/guarded/acc_1", null));
  }

  @Test
  void asksInTheAuthZenFormWithAServiceTokenAndTheHub() {
    answers(true, "FULL", "\"answer\":\"WITHHOLD\",\"because\":\"ACCESS_RESTRICTED\",");
    assertThat(evaluate())
        .isEqualTo(
            new Decision(
                true,
                "WITHHOLD",
                "R-PERM-1",
                "It takes FULL.",
                "FULL",
                Instant.parse("2026-03-01T09:00:00Z"),
                "ACCESS_RESTRICTED",
                null));
    access.http.verify(
        postRequestedFor(urlEqualTo("/access/v1/evaluation"))
            .withHeader("Authorization", equalTo("Bearer a-token"))
            .withHeader("Herald-Hub", equalTo("hub_demo"))
            .withRequestBody(
                equalToJson(
                    "{\"subject\":{\"type\":\"automation\",\"id\":\"auto-publishing\"},\"action\":{\"name\":\"post.release\"},\"resource\":{\"type\":\"account\",\"id\":\"acc_1\"}}")));
  }

  @Test
  @Tag("R-AUD-1")
  void theRequestAtHandAndItsTraceTravelAlong() {
    answers(true, "FULL", "");
    assertThat(publish().body()).isEqualTo("done");
    access.http.verify(
        postRequestedFor(urlEqualTo("/access/v1/evaluation"))
            .withHeader("Herald-Request", equalTo(REQUEST))
            .withHeader(
                "traceparent",
                com.github.tomakehurst.wiremock.client.WireMock.matching("00-[0-9a-f-]+")));
  }

  @Test
  void aRefusalNamesTheRuleAndWhatWouldAllowIt() {
    answers(false, "DRAFT", "\"allow_with\":\"FULL\",");
    JsonNode problem = problem(publish(), 403, "permission.denied");
    assertThat(problem.get("rule").asString()).isEqualTo("R-PERM-1");
    assertThat(problem.get("detail").asString()).isEqualTo("It takes FULL. Allowed with: FULL.");
  }

  @Test
  @Tag("R-ACC-3")
  void anAccountWithoutALevelDoesNotExist() {
    answers(false, "NONE", "\"allow_with\":\"FULL\",");
    JsonNode problem = problem(publish(), 404, "account.unknown");
    assertThat(problem.get("detail").asString()).isEqualTo("There is no such account.");
  }

  @Test
  void readsLevels() {
    access.http.stubFor(
        get("/internal/levels?user=usr_sanne")
            .withHeader("Herald-Hub", equalTo("hub_demo"))
            .willReturn(okJson("{\"acc_1\":\"FULL\"}")));
    assertThat(authority.levels("hub_demo", "usr_sanne")).isEqualTo(Map.of("acc_1", "FULL"));
  }

  @Test
  void anAnswerTooLateIsNoAnswer() {
    access.hang();
    assertThatThrownBy(this::evaluate).isInstanceOf(Unavailable.class);
    problem(publish(), 503, "service.unavailable");
  }

  @Test
  void aFailureIsNoAnswer() {
    access.http.stubFor(post("/access/v1/evaluation").willReturn(serverError()));
    assertThatThrownBy(this::evaluate).isInstanceOf(Unavailable.class);
  }

  @Test
  void anUnreadableAnswerIsNoAnswer() {
    access.http.stubFor(post("/access/v1/evaluation").willReturn(okJson("{")));
    assertThatThrownBy(this::evaluate).isInstanceOf(Unavailable.class);
    access.http.stubFor(post("/access/v1/evaluation").willReturn(okJson("{}")));
    assertThatThrownBy(this::evaluate).isInstanceOf(Unavailable.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 408, 425, 429})
  void aRefusalOfOursIsNoAnswerToTheCaller(int status) {
    access.http.stubFor(post("/access/v1/evaluation").willReturn(status(status)));
    problem(publish(), 503, "service.unavailable");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 409, 422})
  void aQuestionThatAccessDoesNotTakeIsOurDefectAndNotTheCallers(int status) {
    access.http.stubFor(post("/access/v1/evaluation").willReturn(status(status)));
    problem(publish(), 500, "service.defect");
  }
}
