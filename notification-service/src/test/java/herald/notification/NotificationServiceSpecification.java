package herald.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import herald.platform.api.attack.AnotherHub;
import herald.platform.eventstore.EngineRows;
import herald.platform.testing.Contracts;
import herald.platform.testing.HeraldTestEnvironment;
import herald.platform.testing.TestAccess;
import herald.platform.testing.TestTopic;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The running service over real HTTP, PostgreSQL and Kafka; each test in a hub of its own. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "management.server.port=0")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NotificationServiceSpecification {

  static final TestAccess ACCESS = new TestAccess("notification-service");
  static final String SANNE = "usr_sanne";
  static final String DAAN = "usr_daan";

  /** The mailbox of everybody in these tests. */
  static final GreenMail MAILBOX = new GreenMail(ServerSetup.SMTP.dynamicPort());

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final List<TestTopic> opened = new ArrayList<>();
  String hub = "";
  String account = "";

  @LocalServerPort private int port;
  @Autowired private EngineRows rows;

  @Value("${herald.messaging.topic-prefix}")
  private String prefix;

  @DynamicPropertySource
  static void environment(DynamicPropertyRegistry properties) {
    HeraldTestEnvironment.register(properties, "notification-service");
    ACCESS.register(properties);
    MAILBOX.start();
    properties.add("spring.mail.host", () -> "127.0.0.1");
    properties.add("spring.mail.port", () -> MAILBOX.getSmtp().getPort());
  }

  int port() {
    return port;
  }

  /** The topic as its service would tell on it. */
  TestTopic open(String topic) {
    TestTopic topicOfOther = new TestTopic(prefix, topic);
    opened.add(topicOfOther);
    return topicOfOther;
  }

  @AfterAll
  void close() {
    opened.forEach(TestTopic::close);
  }

  @BeforeEach
  void aHubOfItsOwn() {
    hub = "hub_" + unique();
    account = "acc_" + unique();
    ACCESS.superAdmin(hub, SANNE).level(hub, SANNE, account, "FULL").away(false);
    AnotherHub.in(rows).isThere(this::anotherHub);
  }

  @AfterEach
  void anotherHubIsAsItWas() {
    AnotherHub.in(rows).isAsItWas();
  }

  private String anotherHub() {
    String another = "hub_" + unique();
    ACCESS.superAdmin(another, SANNE);
    String chosen = "{\"digest\":\"WEEKLY\",\"report\":true}";
    HttpResponse<String> kept =
        send(
            open("PUT", "/api/email-preferences", chosen)
                .header("Authorization", "Bearer " + ACCESS.token(another, SANNE)));
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(202);
    return another;
  }

  static String unique() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  HttpRequest.Builder request(String user, String method, String path, @Nullable String body) {
    return open(method, path, body).header("Authorization", "Bearer " + ACCESS.token(hub, user));
  }

  /** A request of somebody who has no token. */
  HttpRequest.Builder open(String method, String path, @Nullable String body) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Content-Type", "application/json")
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  HttpResponse<String> send(String user, String method, String path, @Nullable String body) {
    return send(request(user, method, path, body));
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

  static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  /** The contract's example with one field of the test's own. */
  static String body(String type, String field, String value) {
    ObjectNode example = (ObjectNode) Contracts.exampleTree(type);
    if (!field.isEmpty()) {
      example.put(field, value);
    }
    return example.toString();
  }

  static String etag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }
}
