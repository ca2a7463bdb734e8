package herald.platform.service.shelf;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import herald.platform.embedded.Ports;
import herald.platform.eventstore.History;
import herald.platform.eventstore.StoredEvent;
import herald.platform.service.edge.HttpSpecification;
import herald.platform.testing.HeraldTestEnvironment;
import herald.platform.testing.TestTopic;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** One id from the gateway to the last event; an event's id from an automation to what it asks. */
@Tag("R-AUD-1")
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(classes = ShelfApplication.class, webEnvironment = WebEnvironment.DEFINED_PORT)
class FollowingARequestIT extends HttpSpecification {

  private static final int PORT = Ports.free();

  @Autowired History history;

  @Value("${herald.messaging.topic-prefix}")
  String topicPrefix;

  @DynamicPropertySource
  static void environment(DynamicPropertyRegistry registry) {
    HeraldTestEnvironment.register(registry, "account-service");
    registry.add("server.port", () -> PORT);
    registry.add("management.server.port", () -> 0);
    registry.add("herald.addresses.account-service", () -> "http://127.0.0.1:" + PORT);
  }

  @BeforeEach
  void accessGivesTokensAndAnswers() {
    access.http.stubFor(
        post("/oauth2/token")
            .willReturn(
                okJson(
                    "{\"access_token\":\"%s\",\"expires_in\":60}"
                        .formatted(access.serviceToken()))));
    access.http.stubFor(
        post("/access/v1/evaluation")
            .willReturn(
                okJson(
                    "{\"decision\":true,\"context\":{\"rule\":\"R-TEST-1\",\"reason\":\"Yes.\",\"at\":\"2026-03-01T09:00:00Z\"}}")));
  }

  private String made(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    return json(answer).get("id").asString();
  }

  private StoredEvent putUp(String shelf) {
    return history.stream("hub_demo", shelf).getFirst();
  }

  /** The id that access was given along with a question about this action. */
  private String askedBecauseOf(String action) {
    List<LoggedRequest> asked =
        access.http.findAll(
            postRequestedFor(urlEqualTo("/access/v1/evaluation"))
                .withRequestBody(matchingJsonPath("$.action.name", equalTo(action))));
    return asked.isEmpty() ? "" : asked.getFirst().getHeader("Herald-Request");
  }

  @Test
  void anotherServicesEventsAndLogsNameTheRequestThatTheGatewayNamed(CapturedOutput output) {
    String shelf =
        made(
            send(
                request("POST", "/api/ordered-shelves", "{\"room\":\"hall\"}")
                    .setHeader("Herald-Request", "req_77")));
    assertThat(putUp(shelf).origin().actor()).isEqualTo("service:notification-service");
    assertThat(putUp(shelf).origin().request()).isEqualTo("req_77");
    assertThat(requestInLog(output, "a shelf is ordered")).isEqualTo("req_77");
    assertThat(requestInLog(output, "an ordered shelf is put up")).isEqualTo("req_77");
  }

  private static String requestInLog(CapturedOutput output, String message) {
    String line =
        output.getOut().lines().filter(l -> l.contains(message)).findFirst().orElseThrow();
    assertThat(JsonMapper.shared().readTree(line).get("hub").asString()).isEqualTo("hub_demo");
    return JsonMapper.shared().readTree(line).get("request").asString();
  }

  @Test
  void aRequestThatNobodyNamedHasOneNameInBothServices() {
    String shelf =
        made(
            send(
                bare("POST", "/api/ordered-shelves", "{\"room\":\"hall\"}")
                    .header("Authorization", "Bearer " + access.userToken())));
    assertThat(putUp(shelf).origin().request()).matches("req_[0-9a-f]{32}");
  }

  @Test
  void whatAnAutomationAsksNamesTheEventThatItActsBecauseOf() {
    String shelf = made(send(request("POST", "/api/shelves", "{\"room\":\"library\"}")));
    await().until(() -> askedBecauseOf("library.open").equals(putUp(shelf).eventId()));
  }

  @Test
  void whatAnIntakeAsksNamesTheRecordThatItHandles() {
    try (TestTopic brand = new TestTopic(topicPrefix, "herald.brand")) {
      String id = brand.tell("hub_demo", "herald.brand.archived.v1", "brd_1", "{\"name\":\"x\"}");
      await().until(() -> askedBecauseOf("brand.archive").equals(id));
    }
  }
}
