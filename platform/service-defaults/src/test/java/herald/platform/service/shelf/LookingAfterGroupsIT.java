package herald.platform.service.shelf;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EngineRows;
import herald.platform.kernel.Origin;
import herald.platform.service.edge.HttpSpecification;
import herald.platform.service.shelf.Shelf.PutUpShelf;
import herald.platform.testing.HeraldTestEnvironment;
import herald.platform.testing.TestTopic;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What an operator sees on the management port of groups that fail, and does about it. */
@SpringBootTest(classes = ShelfApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class LookingAfterGroupsIT extends HttpSpecification {

  private static final String HUB = "hub_demo";
  private static final String AUTOMATION = "automation.ask-about-shelves";

  @Autowired Commands commands;
  @Autowired EngineRows engine;
  @LocalManagementPort int management;

  @Value("${herald.messaging.topic-prefix}")
  String topicPrefix;

  private final String shelf = "shl_" + UUID.randomUUID();

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    HeraldTestEnvironment.register(registry, "account-service");
  }

  private HttpRequest.Builder management(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + management + "/actuator" + path));
  }

  private JsonNode look(String path) {
    return json(send(management(path).GET()));
  }

  private HttpResponse<String> release(String body) {
    return send(
        management("/parked")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private JsonNode released(String body) {
    HttpResponse<String> answer = release(body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private int discard(JsonNode parked) {
    String first = parked.get("first").asString();
    return send(management("/parked/" + first).DELETE()).statusCode();
  }

  private void putUp(String room) {
    commands.send(new PutUpShelf(shelf, room), Origin.user(HUB, "usr_sanne", "req_1"));
  }

  private void inTheWay(String sql) {
    engine.inTransaction(HUB, jdbc -> jdbc.sql(sql).param(shelf).update());
  }

  private JsonNode processors() {
    return look("/health").get("components").get("processors");
  }

  private String metric(String name, String group) {
    return send(management("/prometheus").GET())
        .body()
        .lines()
        .filter(line -> line.startsWith(name + "{") && line.contains("\"" + group + "\""))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .findFirst()
        .orElse("absent");
  }

  @Test
  void aParkedStreamIsListedCountedAndReleased() {
    inTheWay("insert into shelves values ('hub_demo', ?, 'in the way', 0)");
    putUp("hall");
    await().atMost(30, SECONDS).until(() -> look("/parked").size() == 1);
    JsonNode parked = look("/parked").get(0);
    assertThat(parked.get("group").asString()).isEqualTo("read.shelves");
    assertThat(parked.get("stream").asString()).isEqualTo(shelf);
    assertThat(parked.get("hub").asString()).isEqualTo(HUB);
    assertThat(parked.get("event").asString()).isEqualTo("shelf.put-up");
    assertThat(parked.get("because").asString()).contains("duplicate key");
    assertThat(metric("herald_processor_parked", "read.shelves")).isEqualTo("1.0");
    assertThat(processors().get("status").asString()).isEqualTo("UP");
    assertThat(processors().get("details").get("read.shelves").get("parkedStreams").asInt())
        .isEqualTo(1);

    String stream = "{\"group\":\"read.shelves\",\"stream\":\"" + shelf + "\"}";
    JsonNode not = released(stream);
    assertThat(not.get("released").asInt()).isZero();
    assertThat(not.get("left").asInt()).isEqualTo(1);
    assertThat(not.get("because").asString()).contains("duplicate key");

    inTheWay("delete from shelves where shelf = ?");
    assertThat(released(stream).get("released").asInt()).isEqualTo(1);
    assertThat(look("/parked")).isEmpty();
    assertThat(metric("herald_processor_parked", "read.shelves")).isEqualTo("0.0");
    assertThat(send(request("GET", "/api/shelves", null)).body()).contains(shelf);
  }

  @Test
  void aParkedKeyIsListedAndReleasedInTheSamePlaceAndCanBeDiscarded() {
    try (TestTopic brand = new TestTopic(topicPrefix, "herald.brand")) {
      brand.tell(HUB, "herald.brand.created.v1", "brd_1", "no json");
      await().atMost(30, SECONDS).until(() -> look("/parked").size() == 1);
      JsonNode parked = look("/parked").get(0);
      assertThat(parked.get("topic").asString()).isEqualTo(topicPrefix + "herald.brand");
      assertThat(parked.get("key").asString()).isEqualTo(HUB + "|brd_1");
      assertThat(parked.get("records").asInt()).isEqualTo(1);
      JsonNode not =
          released(
              "{\"topic\":\"%sherald.brand\",\"key\":\"%s|brd_1\"}".formatted(topicPrefix, HUB));
      assertThat(not.get("left").asInt()).isEqualTo(1);
      assertThat(not.get("because").asString()).contains("Unrecognized token");

      assertThat(discard(parked)).isEqualTo(204);
      assertThat(discard(parked)).isEqualTo(404);
      assertThat(look("/parked")).isEmpty();
    }
  }

  @Test
  void aReleaseNamesOneThing() {
    for (String body :
        new String[] {
          "{}", "{\"group\":\"g\",\"key\":\"k\"}", "{\"group\":\"g\",\"topic\":\"t\"}"
        }) {
      HttpResponse<String> refused = release(body);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(json(refused).get("because").asString()).contains("a group and a stream");
    }
  }

  @Test
  void aGroupThatStandsStillIsNamedWithTheReasonAndTheServiceStaysReady() {
    access.hang();
    putUp("library");
    await()
        .atMost(30, SECONDS)
        .untilAsserted(
            () -> {
              JsonNode processors = processors();
              assertThat(processors.get("status").asString()).isEqualTo("DOWN");
              JsonNode details = processors.get("details");
              assertThat(details.get(AUTOMATION).get("stopped").asString()).contains("Unavailable");
              assertThat(details.get("read.shelves").has("stopped")).isFalse();
            });
    assertThat(Double.parseDouble(metric("herald_processor_behind", AUTOMATION))).isPositive();
    assertThat(send(management("/health/readiness").GET()).statusCode()).isEqualTo(200);
    assertThat(look("/parked")).as("what passes is waited for").isEmpty();

    access.behave();
    accessDecides();
    await()
        .atMost(30, SECONDS)
        .untilAsserted(
            () -> {
              assertThat(processors().get("status").asString()).isEqualTo("UP");
              assertThat(metric("herald_processor_behind", AUTOMATION)).isEqualTo("0.0");
            });
  }

  private static void accessDecides() {
    access.http.stubFor(
        post("/access/v1/evaluation")
            .willReturn(
                okJson(
                    "{\"decision\":true,\"context\":{\"rule\":\"R-TEST-1\",\"reason\":\"Yes.\",\"at\":\"2026-03-01T09:00:00Z\"}}")));
  }
}
