package herald.platform.service.shelf;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.eventstore.EngineRows;
import herald.platform.service.edge.HttpSpecification;
import herald.platform.testing.HeraldTestEnvironment;
import herald.platform.testing.TestTopic;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
    classes = ShelfApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "herald.idempotency.pause=200ms")
class ShelfServiceIT extends HttpSpecification {

  private static final String HALL = "{\"room\":\"hall\"}";

  @Autowired EngineRows engine;
  @LocalManagementPort int management;

  @Value("${herald.messaging.topic-prefix}")
  String topicPrefix;

  @Value("${herald.database.url}")
  String url;

  @Value("${herald.database.name}_engine")
  String user;

  @Value("${herald.database.engine-password}")
  String password;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    HeraldTestEnvironment.register(registry, "account-service");
  }

  @BeforeEach
  void everybodyMayReadTheAudit() {
    audit(true);
  }

  private void audit(boolean allowed) {
    access.http.stubFor(
        post("/access/v1/evaluation")
            .willReturn(
                okJson(
                    "{\"decision\":%s,\"context\":{\"level\":\"NONE\",\"rule\":\"R-PERM-7\",\"reason\":\"For auditors.\",\"at\":\"2026-03-01T09:00:00Z\"}}"
                        .formatted(allowed))));
  }

  private HttpResponse<String> putUp(@Nullable String key, String body) {
    HttpRequest.Builder request = request("POST", "/api/shelves", body);
    return send(key == null ? request : request.header("Idempotency-Key", key));
  }

  private static String id(HttpResponse<String> made) {
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return json(made).get("id").asString();
  }

  private static String position(HttpResponse<String> response) {
    return response.headers().firstValue("Herald-Position").orElseThrow();
  }

  private HttpResponse<String> operate(String method, String path) {
    return send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/actuator" + path))
            .method(method, BodyPublishers.noBody()));
  }

  @Test
  void aReaderWhoNamesThePositionSeesTheWrite() {
    HttpResponse<String> made = putUp(null, HALL);
    HttpResponse<String> seen =
        send(request("GET", "/api/shelves", null).header("Herald-After", position(made)));
    assertThat(seen.headers().firstValue("Herald-Stale")).isEmpty();
    assertThat(seen.body()).contains(id(made));
  }

  @Test
  void aPositionOfAnotherIncarnationIsStale() {
    HttpResponse<String> seen =
        send(request("GET", "/api/shelves", null).header("Herald-After", "account-service@9.1"));
    assertThat(seen.headers().firstValue("Herald-Stale")).hasValue("true");
  }

  private boolean isStaleAfter(String position) {
    return send(request("GET", "/api/shelves", null).header("Herald-After", position))
        .headers()
        .firstValue("Herald-Stale")
        .isPresent();
  }

  @Test
  void aPositionOfAnotherServiceIsReachedWhenWhatItTellsWasTakenIn() {
    assertThat(isStaleAfter("autopublish-service@1.1")).isTrue();
    try (TestTopic brand = new TestTopic(topicPrefix, "herald.brand")) {
      brand.tell("hub_demo", "herald.brand.created.v1", "brd_1", "{\"name\":\"Kust\"}");
      assertThat(isStaleAfter("brand-service@1.1")).isFalse();
      assertThat(isStaleAfter("brand-service@1.9")).isTrue();
    }
  }

  @Test
  void theSameKeyFindsWhatTheFirstRequestMade() {
    String first = id(putUp("k1", HALL));
    assertThat(id(putUp("k1", " { \"room\" : \"hall\" } "))).isEqualTo(first);
    assertThat(id(putUp("k2", HALL))).isNotEqualTo(first);
    assertThat(id(putUp(null, HALL))).isNotEqualTo(first);
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    id(putUp("k3", HALL));
    problem(putUp("k3", "{\"room\":\"attic\"}"), 409, "idempotency.key-reused");
    problem(putUp("k 4", HALL), 422, "idempotency.key-malformed");
  }

  @Test
  @Tag("A24")
  void keysOfOthersAreSeparate() {
    String mine = id(putUp("k5", HALL));
    for (String claim : new String[] {"hub:hub_b", "user:usr_joris"}) {
      String token =
          access.token(
              c ->
                  claim.startsWith("hub:")
                      ? c.claim("hub", claim.substring(4))
                      : c.subject(claim.substring(5)));
      HttpResponse<String> theirs =
          send(
              bare("POST", "/api/shelves", "{\"room\":\"attic\"}")
                  .header("Authorization", "Bearer " + token)
                  .header("Idempotency-Key", "k5"));
      assertThat(id(theirs)).isNotEqualTo(mine);
    }
  }

  @Test
  @Tag("A24")
  void theSameKeyOnAnotherRouteIsSeparate() {
    String shelf = id(putUp("k6", HALL));
    HttpResponse<String> cupboard =
        send(request("POST", "/api/cupboards", HALL).header("Idempotency-Key", "k6"));
    assertThat(id(cupboard)).isNotEqualTo(shelf);
    assertThat(id(putUp("k6", HALL))).isEqualTo(shelf);
  }

  @Test
  void theSameKeyForAnotherThingOnItsRouteIsRefused() {
    id(send(request("POST", "/api/houses/1/shelves", HALL).header("Idempotency-Key", "k7")));
    problem(
        send(request("POST", "/api/houses/2/shelves", HALL).header("Idempotency-Key", "k7")),
        409,
        "idempotency.key-reused");
  }

  @Test
  void aKeyMayStandForAnotherRequestADayLater() {
    String first = id(putUp("k8", HALL));
    engine.inTransaction(
        "hub_demo",
        jdbc ->
            jdbc.sql(
                    """
                    update idempotency_keys set made_at = now() - interval '25 hours'
                    where hub_id = 'hub_demo' and key = 'k8'""")
                .update());
    await().until(() -> putUp("k8", "{\"room\":\"attic\"}").statusCode() == 201);
    assertThat(id(putUp("k8", "{\"room\":\"attic\"}"))).isNotEqualTo(first);
  }

  @Test
  @Tag("R-AUD-1")
  void theAuditShowsWhoWhenAndWhy() {
    String shelf = id(putUp(null, HALL));
    send(request("POST", "/api/shelves/" + shelf + "/books", null));
    JsonNode events = json(send(request("GET", "/api/audit/account/events?stream=" + shelf, null)));
    assertThat(events.get("next").isNull()).isTrue();
    assertThat(events.get("items"))
        .extracting(event -> event.get("name").asString())
        .containsExactly("shelf.put-up", "shelf.book-added");
    JsonNode first = events.get("items").get(0);
    assertThat(first.get("actor").asString()).isEqualTo("user:usr_sanne");
    assertThat(first.get("request").asString()).isEqualTo(REQUEST);
    assertThat(first.get("event").get("room").asString()).isEqualTo("hall");
  }

  @Test
  void theAuditIsReadPageByPage() {
    String shelf = id(putUp(null, HALL));
    send(request("POST", "/api/shelves/" + shelf + "/books", null));
    HttpResponse<String> page =
        send(request("GET", "/api/audit/account-service/events?limit=1&stream=" + shelf, null));
    String next = json(page).get("next").asString();
    assertThat(page.headers().firstValue("Link"))
        .hasValue(
            "</api/audit/account-service/events?limit=1&stream=%s&cursor=%s>; rel=\"next\""
                .formatted(shelf, next));
    JsonNode second =
        json(
            send(
                request(
                    "GET",
                    "/api/audit/account-service/events?limit=1&stream=" + shelf + "&cursor=" + next,
                    null)));
    assertThat(second.get("items").get(0).get("name").asString()).isEqualTo("shelf.book-added");
    problem(
        send(request("GET", "/api/audit/account/events?limit=0", null)), 422, "request.invalid");
  }

  @Test
  @Tag("R-AUD-2")
  void theStateAtAMomentIsFoldedFromTheEvents() {
    String shelf = id(putUp(null, HALL));
    Instant before = Instant.now();
    send(request("POST", "/api/shelves/" + shelf + "/books", null));
    String path = "/api/audit/account/streams/" + shelf;
    JsonNode then = json(send(request("GET", path + "?at=" + before, null)));
    JsonNode now = json(send(request("GET", path, null)));
    assertThat(then.get("values").get("books").asInt()).isZero();
    assertThat(now.get("values").get("books").asInt()).isEqualTo(1);
    assertThat(now.get("state").asString()).isEqualTo("Shelf");
    problem(send(request("GET", path + "?at=2020-01-01T00:00:00Z", null)), 404, "stream.unknown");
    problem(send(request("GET", path + "?at=2020-01-01T00:00", null)), 400, "request.malformed");
  }

  @Test
  void theAuditIsForThoseWhoMayAndOfTheirOwnHub() {
    String shelf = id(putUp(null, HALL));
    problem(
        send(
            bare("GET", "/api/audit/account/streams/" + shelf, null)
                .header("Authorization", "Bearer " + access.token(c -> c.claim("hub", "hub_b")))),
        404,
        "stream.unknown");
    problem(send(request("GET", "/api/audit/brand/events", null)), 404, "service.unknown");
    audit(false);
    problem(send(request("GET", "/api/audit/account/events", null)), 403, "permission.denied");
  }

  @Test
  void aDeletedRowIsBackAfterAReplay() {
    HttpResponse<String> made = putUp(null, HALL);
    String shelf = id(made);
    send(request("GET", "/api/shelves", null).header("Herald-After", position(made)));
    engine.inTransaction(
        "hub_demo", jdbc -> jdbc.sql("delete from shelves where shelf = ?").param(shelf).update());
    assertThat(send(request("GET", "/api/shelves", null)).body()).doesNotContain(shelf);
    assertThat(operate("POST", "/replays/read.shelves").statusCode()).isEqualTo(202);
    await().until(() -> json(operate("GET", "/replays/read.shelves")).get("done").asBoolean());
    JsonNode rebuilt = json(operate("GET", "/replays/read.shelves"));
    assertThat(rebuilt.get("state").asString()).isEqualTo("DONE");
    assertThat(rebuilt.get("position").asLong()).isPositive();
    assertThat(rebuilt.get("perSecond").asLong()).isPositive();
    assertThat(rebuilt.get("secondsLeft").isNull()).isTrue();
    assertThat(send(request("GET", "/api/shelves", null)).body()).contains(shelf);
  }

  @Test
  void aReplayIsStopped() throws Exception {
    assertThat(operate("DELETE", "/replays/read.shelves").statusCode()).isEqualTo(409);
    assertThat(operate("DELETE", "/replays/read.nothing").statusCode()).isEqualTo(400);
    HttpResponse<String> made = putUp(null, HALL);
    send(request("GET", "/api/shelves", null).header("Herald-After", position(made)));
    engine.read(jdbc -> jdbc.sql("delete from shelves where shelf = ?").param(id(made)).update());
    try (Connection reader = DriverManager.getConnection(url, user, password)) {
      // The new rows wait for whoever reads the old ones.
      reader.setAutoCommit(false);
      reader.createStatement().execute("select from shelves");
      assertThat(operate("POST", "/replays/read.shelves").statusCode()).isEqualTo(202);
      assertThat(operate("POST", "/replays/read.shelves").body()).contains("goes on");
      assertThat(operate("DELETE", "/replays/read.shelves").statusCode()).isEqualTo(202);
      await().until(() -> json(operate("GET", "/replays/read.shelves")).get("done").asBoolean());
    }
    assertThat(json(operate("GET", "/replays/read.shelves")).get("state").asString())
        .isEqualTo("STOPPED");
    assertThat(send(request("GET", "/api/shelves", null)).body()).doesNotContain(id(made));
  }

  @Test
  void anUnknownGroupIsNotReplayed() {
    HttpResponse<String> refused = operate("POST", "/replays/read.nothing");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("read.shelves");
    assertThat(operate("GET", "/replays/read.nothing").statusCode()).isEqualTo(400);
    assertThat(operate("POST", "/replays/publication").statusCode()).isEqualTo(400);
  }

  @Test
  void readinessTellsWhatTheServiceLeansOn() {
    HttpResponse<String> ready = operate("GET", "/health/readiness");
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(json(ready).get("components").propertyNames())
        .contains("readinessState", "db", "broker", "access");
    assertThat(json(ready).get("components").get("broker").get("status").asString())
        .isEqualTo("UP");
  }

  @Test
  void withoutTheAccessServiceItStaysReadyAndSaysSo() {
    access.hang();
    HttpResponse<String> ready = operate("GET", "/health/readiness");
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(json(ready).get("status").asString()).isEqualTo("UP");
    assertThat(json(ready).get("components").get("access").get("status").asString())
        .isEqualTo("AWAY");
  }

  @Test
  void metricsAreThereForPrometheus() {
    send(request("GET", "/api/shelves", null));
    assertThat(operate("GET", "/prometheus").body())
        .contains("http_server_requests_seconds_bucket", "service=\"account-service\"");
  }

  @Test
  void nothingOfTheManagementIsOnTheServicesPort() {
    problem(send(request("GET", "/actuator/health", null)), 404, "route.unknown");
    assertThat(operate("GET", "/env").statusCode()).isEqualTo(401);
  }
}
