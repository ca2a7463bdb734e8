package herald.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.benmanes.caffeine.cache.Ticker;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import herald.platform.tokens.SigningKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running gateway between a caller, an access service and the services behind it. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"management.server.port=0", "logging.structured.format.console="})
@Import(GatewayTest.StandingTicker.class)
abstract class GatewayTest {

  static final String TOKEN = "hrld_0123456789abcdefghijklmnopqrstuv";
  static final SigningKey KEY = SigningKey.generate();

  /** What access makes of {@link #TOKEN}, and of every other. */
  static final String EXCHANGED = exchanged("usr_1", "hub_1");

  static final WireMockServer ACCESS = new WireMockServer(options().dynamicPort());
  static final WireMockServer SERVICE = new WireMockServer(options().dynamicPort());
  static final AtomicLong NANOS = new AtomicLong();

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void addresses(DynamicPropertyRegistry properties) throws IOException {
    start(ACCESS);
    start(SERVICE);
    Path file = Files.createTempFile("gateway", ".jwk");
    Files.writeString(file, KEY.toSecretJson());
    properties.add("herald.client.key", file::toString);
    properties.add("herald.issuer", () -> "http://issuer.test");
    properties.add("herald.addresses.access-service", ACCESS::baseUrl);
    properties.add("herald.addresses.account-service", SERVICE::baseUrl);
    properties.add("herald.addresses.autopublish-service", SERVICE::baseUrl);
    properties.add("herald.addresses.notification-service", SERVICE::baseUrl);
    properties.add("herald.addresses.brand-service", () -> "http://127.0.0.1:1");
  }

  /** Contexts that differ in settings share them. */
  private static void start(WireMockServer server) {
    if (!server.isRunning()) {
      server.start();
    }
  }

  @TestConfiguration
  static class StandingTicker {
    @Bean
    @Primary
    Ticker standing() {
      return NANOS::get;
    }
  }

  @BeforeEach
  void everythingAnswers() {
    ACCESS.resetAll();
    SERVICE.resetAll();
    NANOS.addAndGet(Duration.ofMinutes(1).toNanos());
    ACCESS.stubFor(post("/oauth2/token").willReturn(issued(EXCHANGED)));
    ACCESS.stubFor(any(anyUrl()).atPriority(9).willReturn(ok("access")));
    SERVICE.stubFor(any(anyUrl()).willReturn(aResponse().withBody("service")));
  }

  static String exchanged(String user, String hub) {
    JWTClaimsSet claims = new JWTClaimsSet.Builder().subject(user).claim("hub", hub).build();
    return KEY.sign(JOSEObjectType.JWT, claims);
  }

  static ResponseDefinitionBuilder issued(String token) {
    return okJson(
        "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":60}");
  }

  /** Access knows this credential as that of this user of this hub. */
  static void belongs(String credential, String user, String hub) {
    ACCESS.stubFor(
        post("/oauth2/token")
            .withFormParam("subject_token", equalTo(credential))
            .willReturn(issued(exchanged(user, hub))));
  }

  int port() {
    return port;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  HttpRequest.Builder asCaller(String path) {
    return request(path).header("Authorization", "Bearer " + TOKEN);
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The last request; WireMock notes a request only after it has answered it. */
  static LoggedRequest arrivedAt(WireMockServer server) {
    await().until(() -> !server.getAllServeEvents().isEmpty());
    return server.getAllServeEvents().getFirst().getRequest();
  }

  static void arrived(WireMockServer server, RequestPatternBuilder request) {
    await().untilAsserted(() -> server.verify(request));
  }

  static void arrived(int times, WireMockServer server, RequestPatternBuilder request) {
    await().untilAsserted(() -> server.verify(times, request));
  }

  static JsonNode assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.get("type").asString()).isEqualTo("urn:herald:problem:" + code);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.propertyNames())
        .containsExactlyInAnyOrder(
            "type", "title", "status", "detail", "rule", "instance", "errors");
    assertThat(problem.get("title").asString()).isNotBlank();
    assertThat(problem.get("detail").asString()).isNotBlank();
    assertThat(problem.get("instance").asString()).isEqualTo(answer.uri().getRawPath());
    assertThat(answer.headers().firstValue("Herald-Request")).isPresent();
    return problem;
  }
}
