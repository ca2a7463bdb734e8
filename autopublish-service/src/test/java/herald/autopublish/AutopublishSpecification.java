package herald.autopublish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.api.attack.AnotherHub;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.log.EventLog;
import herald.platform.testing.Contracts;
import herald.platform.testing.TestAccess;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestKafka;
import herald.platform.testing.TestPostgres;
import herald.platform.testing.TestTopic;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service on a PostgreSQL and a Kafka of its own, with a web site for its feeds and a
 * stand-in for the access service; one context for all tests that extend it.
 */
@SpringBootTest(classes = AutopublishService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class AutopublishSpecification {

  protected static final String HUB = "hub_a";
  protected static final String OTHER_HUB = "hub_b";
  protected static final String SANNE = "usr_sanne";
  protected static final String DAAN = "usr_daan";

  private static final String PREFIX = TestKafka.prefix();
  private static final TestDatabase DATABASE = TestPostgres.database("autopublish");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  protected static final TestAccess access =
      new TestAccess("autopublish-service").superAdmin(HUB, SANNE).superAdmin(OTHER_HUB, "usr_eva");
  protected static final LoopbackSite site = new LoopbackSite();
  private static final TestTopic ACCOUNTS;
  private static final TestTopic ACCESS;
  private static final TestTopic BRANDS;
  private static final TestTopic PEOPLE;

  static {
    TestKafka.createAll(PREFIX);
    ACCOUNTS = new TestTopic(PREFIX, "herald.account");
    ACCESS = new TestTopic(PREFIX, "herald.access");
    BRANDS = new TestTopic(PREFIX, "herald.brand");
    PEOPLE = new TestTopic(PREFIX, "herald.access.people");
  }

  @LocalServerPort private int port;
  @Autowired protected EventLog log;
  @Autowired private EngineRows engineRows;
  @Autowired private EventProcessingConfiguration processing;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    DATABASE.properties().forEach((name, value) -> registry.add(name, () -> value));
    TestKafka.properties().forEach((name, value) -> registry.add(name, () -> value));
    access.register(registry);
    registry.add("herald.messaging.topic-prefix", () -> PREFIX);
    registry.add("herald.fetch.allowed-hosts", () -> "127.0.0.1");
    registry.add("herald.demo", () -> true);
    registry.add("management.server.port", () -> 0);
    registry.add("logging.structured.format.console", () -> "");
  }

  @BeforeEach
  final void thereIsAnotherHub() {
    AnotherHub.in(engineRows).isThere(this::anotherHub);
  }

  @AfterEach
  final void anotherHubIsAsItWas() {
    AnotherHub.in(engineRows).isAsItWas();
  }

  private String anotherHub() {
    String hub = "hub_" + UUID.randomUUID().toString().replace("-", "");
    access.superAdmin(hub, SANNE);
    connectIn(hub, "X", "PROFILE", "EVERYONE");
    HttpResponse<String> made =
        send(
            requestOf(
                hub,
                SANNE,
                "POST",
                "/api/blogs",
                "{\"name\":\"Neighbours\",\"sources\":[{\"kind\":\"API\"}]}"));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return hub;
  }

  /** Connects an account to {@link #HUB} with this access, seen with FULL by the super admin. */
  protected static String connect(String network, String kind, String accessKind) {
    return connectIn(HUB, network, kind, accessKind);
  }

  protected static String connectIn(String hub, String network, String kind, String accessKind) {
    String account = "acc_" + UUID.randomUUID().toString().replace("-", "");
    access.level(hub, DAAN, account, "VIEW").release(account, "RELEASE");
    ACCOUNTS.tell(
        hub,
        "herald.account.connected.v1",
        account,
        """
        {"account":"%s","network":"%s","kind":"%s","handle":"h","name":"n","connector":"usr_sanne",
        "share":true,"reporting":"ALL_SOURCES","brand":null,"at":"2026-03-03T09:00:00Z"}"""
            .formatted(account, network, kind));
    tellAccess(hub, "opened", account, accessKind);
    return account;
  }

  /** The account's service and access tell that it was disconnected. */
  protected static void disconnect(String account) {
    access.disconnected(account, true);
    tellAccounts(
        "herald.account.disconnected.v1",
        account,
        "{\"account\":\"%s\",\"by\":\"usr_sanne\",\"at\":\"2026-03-03T09:00:00Z\"}"
            .formatted(account));
    tellAccess("closed", account, "EVERYONE");
  }

  /** Both tell that it is connected again, with this access. */
  protected static void reconnect(String account, String network, String kind, String accessKind) {
    access.disconnected(account, false);
    tellAccounts(
        "herald.account.reconnected.v1",
        account,
        """
        {"account":"%s","network":"%s","kind":"%s","handle":"h","name":"n","connector":"usr_sanne",
        "share":false,"reporting":"ALL_SOURCES","brand":null,"at":"2026-03-03T10:00:00Z"}"""
            .formatted(account, network, kind));
    tellAccess("opened", account, accessKind);
  }

  protected static void tellAccess(String verb, String account, String kind) {
    tellAccess(HUB, verb, account, kind);
  }

  private static void tellAccess(String hub, String verb, String account, String kind) {
    ACCESS.tell(
        hub,
        "herald.access." + verb + ".v1",
        account,
        """
        {"account":"%s","kind":"%s","users":[],"teams":[],"lockedBecause":null,"by":"usr_sanne","at":"2026-03-03T09:00:00Z"}"""
            .formatted(account, kind));
  }

  protected static void tellBrands(String type, String subject, String body) {
    BRANDS.tell(HUB, type, subject, body);
  }

  /** Without a body the subject is erased. */
  protected static void tellPeople(String type, String subject, @Nullable String body) {
    PEOPLE.tell(HUB, type, subject, body);
  }

  /** That the user is none of the hub any more. */
  protected static void tellRemoved(String user) {
    String removed = "herald.user.removed.v1";
    ACCESS.tell(HUB, removed, user, Contracts.example(removed));
  }

  protected static void tellAccounts(String type, String subject, String body) {
    ACCOUNTS.tell(HUB, type, subject, body);
  }

  /** Registers a blog with this feed and hold; answers its id. */
  protected String blog(String path, Duration hold) {
    HttpResponse<String> answer =
        post(
            "/api/blogs",
            """
            {"name":"News","sources":[{"kind":"FEED","url":"%s"}],"hold":"%s"}"""
                .formatted(site.address(path), hold));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer).get("id").asString();
  }

  /** Registers a blog that is told of its articles by calls; answers its id. */
  protected String apiBlog(Duration hold) {
    HttpResponse<String> answer =
        post(
            "/api/blogs",
            """
            {"name":"Told","sources":[{"kind":"API"}],"hold":"%s"}"""
                .formatted(hold));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer).get("id").asString();
  }

  protected HttpResponse<String> choose(String account, String... blogs) {
    return put(
        "/api/autopublishing/" + account,
        "{\"blogs\":" + JsonMapper.shared().writeValueAsString(List.of(blogs)) + "}");
  }

  /** Waits until the group has handled everything up to there. */
  protected void awaitPosition(String group, long position) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                group(group).processingStatus().values().stream()
                    .anyMatch(status -> status.getCurrentPosition().orElse(0) >= position));
  }

  protected StreamingEventProcessor group(String name) {
    return processing.eventProcessor(name, StreamingEventProcessor.class).orElseThrow();
  }

  protected List<JsonNode> posts(String account) {
    JsonNode page = json(get("/api/posts?account=" + account));
    return StreamSupport.stream(page.get("items").spliterator(), false).toList();
  }

  /** Waits until the account's posts have exactly these statuses, in any order. */
  protected void awaitPosts(String account, String... statuses) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(posts(account))
                    .extracting(post -> post.get("status").asString())
                    .containsExactlyInAnyOrder(statuses));
  }

  protected JsonNode onlyPost(String account) {
    List<JsonNode> posts = posts(account);
    assertThat(posts).hasSize(1);
    return posts.getFirst();
  }

  protected static String rss(String... items) {
    return "<rss version=\"2.0\"><channel><title>t</title><link>https://news.example.com/</link>"
        + "<description>d</description>"
        + String.join("", items)
        + "</channel></rss>";
  }

  /** An item without a date, with everything else. */
  protected static String item(String guid, String title) {
    return """
    <item><title>%2$s</title><guid isPermaLink="false">%1$s</guid><link>https://news.example.com/%1$s</link>
    <description>About %1$s</description><enclosure url="https://news.example.com/%1$s.png" type="image/png" length="1"/></item>"""
        .formatted(guid, title);
  }

  protected HttpResponse<String> get(String path) {
    return send(request("GET", path, null));
  }

  protected HttpResponse<String> post(String path, String body) {
    return send(request("POST", path, body));
  }

  protected HttpResponse<String> put(String path, String body) {
    return send(request("PUT", path, body));
  }

  protected int port() {
    return port;
  }

  /** A request of the super admin of {@link #HUB}. */
  protected HttpRequest.Builder request(String method, String path, @Nullable String body) {
    return requestOf(HUB, SANNE, method, path, body);
  }

  protected HttpRequest.Builder requestOf(
      String hub, String user, String method, String path, @Nullable String body) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Bearer " + access.token(hub, user))
        .header("Content-Type", "application/json")
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  protected static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  protected static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  /** The answer is a problem document with this status, code and rule. */
  protected static void problem(
      HttpResponse<String> response, int status, String code, String rule) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(json(response).get("type").asString()).isEqualTo("urn:herald:problem:" + code);
    assertThat(json(response).get("rule").asString()).isEqualTo(rule);
  }

  /** Everything this service has told the others, from the beginning. */
  protected static List<Told> told() {
    return Told.on(PREFIX + "herald.autopublish");
  }
}
