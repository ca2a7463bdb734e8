package herald.platform.service.chain;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.service.ServiceClient;
import herald.platform.service.ServiceProperties;
import herald.platform.service.edge.HttpSpecification;
import herald.platform.service.shelf.ShelfApplication;
import herald.platform.testing.FixedClock;
import herald.platform.testing.HeraldTestEnvironment;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A service tells its head, keeps the others', and compares its own log with what was kept. */
@SpringBootTest(classes = ShelfApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Tag("R-AUD-3")
class KeepingHeadsIT extends HttpSpecification {

  private static final String ACCESS = "access-service";

  @Autowired ServiceProperties properties;
  @Autowired ServiceClient client;
  @Autowired KeptHeads kept;
  @LocalManagementPort int management;

  private static final AtomicInteger YEAR = new AtomicInteger(2040);

  /** Each test is later than what another has kept. */
  private final FixedClock clock = FixedClock.at(YEAR.incrementAndGet() + "-03-01T09:00:00Z");

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    HeraldTestEnvironment.register(registry, "account-service");
  }

  @BeforeEach
  void somethingHappens() {
    assertThat(send(request("POST", "/api/shelves", "{\"room\":\"hall\"}")).statusCode())
        .isEqualTo(201);
  }

  private HttpResponse<String> operate(String path) {
    return send(HttpRequest.newBuilder(management(path)));
  }

  private HttpResponse<String> verify(String body) {
    return send(
        HttpRequest.newBuilder(management("/chain"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private URI management(String path) {
    return URI.create("http://127.0.0.1:" + management + "/actuator" + path);
  }

  private JsonNode verified(String... anchors) {
    HttpResponse<String> asked = verify("{\"anchors\":\"" + String.join(",", anchors) + "\"}");
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
    return await().until(() -> json(operate("/chain")), state -> state.path("done").asBoolean());
  }

  private HeadKeeping keeping() {
    Map<String, URI> onlyAccess = Map.of(ACCESS, properties.address(ACCESS));
    ServiceProperties alone =
        new ServiceProperties(
            properties.service(),
            properties.issuer(),
            onlyAccess,
            properties.client(),
            properties.http());
    return new HeadKeeping(alone, client, kept, clock);
  }

  private void accessTells(String service, long position, String seal) {
    access.http.stubFor(
        get("/internal/store-head")
            .willReturn(
                okJson(
                    "{\"service\":\"%s\",\"epoch\":1,\"position\":%d,\"seal\":\"%s\",\"at\":\"2026-03-01T08:59:59Z\"}"
                        .formatted(service, position, seal))));
  }

  private List<Long> keptPositions() {
    return json(operate("/heads/" + ACCESS))
        .valueStream()
        .map(head -> head.path("position").asLong())
        .toList();
  }

  @Test
  void servicesAreToldTheHeadAndUsersAreNot() {
    HttpResponse<String> told =
        send(
            bare("GET", "/internal/store-head", null)
                .header("Authorization", "Bearer " + access.serviceToken()));
    assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
    JsonNode head = json(told);
    assertThat(head.path("service").asString()).isEqualTo(properties.service());
    assertThat(head.path("position").asLong()).isPositive();
    assertThat(head.path("seal").asString()).matches("[0-9a-f]{64}");
    assertThat(json(operate("/heads")).path("seal")).isEqualTo(head.path("seal"));
    assertThat(send(request("GET", "/internal/store-head", null)).statusCode()).isEqualTo(403);
    assertThat(send(bare("GET", "/internal/store-head", null)).statusCode()).isEqualTo(401);
  }

  @Test
  void theHeadOfAnotherServiceIsKeptOnceAnHour() {
    accessTells(ACCESS, 101, "ab".repeat(32));
    HeadKeeping keeping = keeping();
    keeping.pass();
    assertThat(keptPositions()).contains(101L);
    accessTells(ACCESS, 102, "cd".repeat(32));
    clock.advance(Duration.ofMinutes(59));
    assertThat(keeping.pass()).isEqualTo(Duration.ofMinutes(1));
    assertThat(keptPositions()).doesNotContain(102L);
    clock.advance(Duration.ofMinutes(1));
    keeping.pass();
    assertThat(keptPositions()).contains(101L, 102L);
  }

  @Test
  void anotherServiceThatDoesNotAnswerIsAskedAgainAMinuteLater() {
    access.http.stubFor(get("/internal/store-head").willReturn(serverError()));
    HeadKeeping keeping = keeping();
    assertThat(keeping.pass()).isEqualTo(Duration.ofMinutes(1));
    access.http.resetRequests();
    keeping.pass();
    access.http.verify(0, getRequestedFor(urlEqualTo("/internal/store-head")));
    accessTells(ACCESS, 201, "ef".repeat(32));
    clock.advance(Duration.ofMinutes(1));
    keeping.pass();
    assertThat(keptPositions()).contains(201L);
  }

  @Test
  void aHeadOfAnotherStoreOrOfNoHashIsNotKept() {
    accessTells("brand-service", 301, "ab".repeat(32));
    assertThat(keeping().pass()).isEqualTo(Duration.ofMinutes(1));
    accessTells(ACCESS, 302, "nothing");
    assertThat(keeping().pass()).isEqualTo(Duration.ofMinutes(1));
    assertThat(keptPositions()).doesNotContain(301L, 302L);
  }

  @Test
  void theLogIsVerifiedAndComparedWithWhatWasKept() {
    JsonNode head = json(operate("/heads"));
    String right =
        "brand-service 1 " + head.path("position").asLong() + " " + head.path("seal").asString();
    JsonNode sound = verified(right);
    assertThat(sound.path("flaw").isNull()).as(sound.toString()).isTrue();
    assertThat(sound.path("anchors").asInt()).isEqualTo(1);
    assertThat(sound.path("position").asLong()).isEqualTo(sound.path("until").asLong());

    JsonNode flawed =
        verified("brand-service 1 " + head.path("position").asLong() + " " + "0".repeat(64));
    assertThat(flawed.at("/flaw/because").asString())
        .contains("brand-service has kept another head");
  }

  @Test
  void anAnchorOfAnotherFormIsRefused() {
    for (String anchor :
        List.of(
            "brand-service", "b 1 2 3", "b one 2 " + "0".repeat(64), "b 1 -2 " + "0".repeat(64))) {
      HttpResponse<String> refused = verify("{\"anchors\":\"" + anchor + "\"}");
      assertThat(refused.statusCode()).as(anchor).isEqualTo(400);
      assertThat(json(refused).path("because").asString()).contains(anchor);
    }
  }

  @Test
  void eventsAreExportedAsLines() {
    List<String> lines = operate("/events").body().lines().toList();
    assertThat(lines).hasSizeGreaterThan(2);
    assertThat(lines.getFirst()).contains("\"kind\":\"event\"").contains("shelf.put-up");
    assertThat(lines.getLast()).contains("\"kind\":\"head\"");
    assertThat(operate("/events?until=2020-01-01T00:00:00Z").body().lines()).hasSize(1);
    assertThat(operate("/events?stream=shl_none").body().lines()).hasSize(1);
    assertThat(operate("/events?until=yesterday").statusCode()).isEqualTo(400);
  }
}
