package herald.brand;

import static org.assertj.core.api.Assertions.assertThat;

import herald.platform.api.attack.AnotherHub;
import herald.platform.eventstore.EngineRows;
import herald.platform.testing.HeraldTestEnvironment;
import herald.platform.testing.TestAccess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service over real HTTP, PostgreSQL and Kafka; each test in a hub of its own. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"herald.demo=true", "management.server.port=0"})
abstract class BrandServiceSpecification {

  static final TestAccess ACCESS = new TestAccess("brand-service");
  static final String SANNE = "usr_sanne";
  static final String DAAN = "usr_daan";

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  final String hub = "hub_" + UUID.randomUUID().toString().replace("-", "");
  final String account = "acc_" + UUID.randomUUID().toString().replace("-", "");

  @LocalServerPort private int port;
  @Autowired private EngineRows rows;

  @Value("${herald.messaging.topic-prefix}")
  String prefix;

  @DynamicPropertySource
  static void environment(DynamicPropertyRegistry properties) {
    HeraldTestEnvironment.register(properties, "brand-service");
    ACCESS.register(properties);
  }

  @BeforeEach
  void peopleAndAnAccount() {
    ACCESS.superAdmin(hub, SANNE).level(hub, SANNE, account, "FULL").away(false);
    AnotherHub.in(rows).isThere(this::anotherHub);
  }

  @AfterEach
  void anotherHubIsAsItWas() {
    AnotherHub.in(rows).isAsItWas();
  }

  private String anotherHub() {
    String another = hub + "0";
    ACCESS.superAdmin(another, SANNE);
    HttpResponse<String> made =
        send(requestOf(another, SANNE, "POST", "/api/brands", "{\"name\":\"Neighbours\"}"));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return another;
  }

  HttpResponse<String> send(String user, String method, String path, @Nullable String body) {
    return send(request(user, method, path, body));
  }

  int port() {
    return port;
  }

  HttpRequest.Builder request(String user, String method, String path, @Nullable String body) {
    return requestOf(hub, user, method, path, body);
  }

  HttpRequest.Builder requestOf(
      String hub, String user, String method, String path, @Nullable String body) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Bearer " + ACCESS.token(hub, user))
        .header("Content-Type", "application/json")
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Creates a brand as Sanne and answers its id. */
  String brand(String name) {
    HttpResponse<String> answer = send(SANNE, "POST", "/api/brands", "{\"name\":\"" + name + "\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer).get("id").asString();
  }

  HttpRequest.Builder assigning(String user, String account, @Nullable String brand) {
    String body = "{\"brand\":" + (brand == null ? "null" : "\"" + brand + "\"") + "}";
    return request(user, "PUT", "/api/brands/assignments/" + account, body);
  }

  /** The hub's brands as this user sees them once everything up to the position is read. */
  JsonNode brands(String user, String after) {
    HttpResponse<String> answer =
        send(request(user, "GET", "/api/brands", null).header("Herald-After", after));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Herald-Stale")).isEmpty();
    return json(answer).get("items");
  }

  static String position(HttpResponse<String> answer) {
    return answer.headers().firstValue("Herald-Position").orElseThrow();
  }

  static String etag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  static void assertProblem(HttpResponse<String> answer, int status, String code, String rule) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).get("type").asString()).isEqualTo("urn:herald:problem:" + code);
    assertThat(json(answer).get("rule").asString()).isEqualTo(rule);
  }
}
