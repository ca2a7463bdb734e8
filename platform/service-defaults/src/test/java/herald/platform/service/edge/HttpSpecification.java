package herald.platform.service.edge;

import static org.assertj.core.api.Assertions.assertThat;

import herald.platform.tokens.SigningKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real HTTP against a service under test, and the access service that it asks. */
public abstract class HttpSpecification {

  /** The id of the request at hand; the token's claim names {@code req_1}. */
  protected static final String REQUEST = "req_2";

  protected static final AccessDouble access = new AccessDouble();
  private static final HttpClient client = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    registry.add("herald.service", () -> AccessDouble.SERVICE);
    registry.add("herald.issuer", () -> AccessDouble.ISSUER);
    registry.add("herald.addresses.access-service", () -> access.http.baseUrl());
    registry.add("herald.client.key", HttpSpecification::keyFile);
  }

  private static Path keyFile() {
    try {
      Path file = Files.createTempFile("client", ".jwk");
      return Files.writeString(file, SigningKey.generate().toSecretJson());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void accessBehaves() {
    access.behave();
  }

  /** As the gateway passes it on: Sanne's token, which was issued for an earlier request. */
  protected HttpRequest.Builder request(String method, String path, @Nullable String body) {
    return bare(method, path, body)
        .header("Authorization", "Bearer " + access.userToken())
        .header("Herald-Request", REQUEST);
  }

  protected final int port() {
    return port;
  }

  protected HttpRequest.Builder bare(String method, String path, @Nullable String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    return request.method(
        method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  protected static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The problem document, after checking what every one has. */
  protected static JsonNode problem(HttpResponse<String> response, int status, String code) {
    JsonNode problem = json(response);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(problem.get("type").asString()).isEqualTo("urn:herald:problem:" + code);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.propertyNames())
        .containsExactlyInAnyOrder(
            "type", "title", "status", "detail", "rule", "instance", "errors");
    assertThat(problem.get("instance").asString()).isEqualTo(response.request().uri().getPath());
    return problem;
  }

  protected static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}
