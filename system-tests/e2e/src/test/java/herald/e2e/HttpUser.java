package herald.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** A program that uses Herald with somebody's API token. */
final class HttpUser {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String gateway;
  private final String token;

  HttpUser(String gateway, String token) {
    this.gateway = gateway;
    this.token = token;
  }

  record Answer(int status, JsonNode body) {}

  Answer get(String path) {
    return send("GET", gateway + path, null);
  }

  Answer post(String path, Object body) {
    return send("POST", gateway + path, body);
  }

  Answer put(String path, Object body) {
    return send("PUT", gateway + path, body);
  }

  /** Follows a connection to its end, as a browser would: to the network, back to the callback. */
  void approve(String authorizationUrl, String profile) throws Exception {
    URI next = URI.create(authorizationUrl + "&approve=true&profile=" + profile);
    for (int hop = 0; hop < 5; hop++) {
      boolean home = next.toString().startsWith(gateway);
      HttpRequest.Builder request = HttpRequest.newBuilder(next);
      if (home) {
        request.header("Authorization", "Bearer " + token);
      }
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() / 100 != 3) {
        if (response.statusCode() != 200) {
          throw new AssertionError(
              next + " answered " + response.statusCode() + ": " + response.body());
        }
        return;
      }
      next = next.resolve(response.headers().firstValue("Location").orElseThrow());
    }
    throw new AssertionError("too many hops");
  }

  List<JsonNode> list(String path) {
    Answer answer = get(path);
    if (answer.status() != 200) {
      throw new IllegalStateException(path + " answered " + answer);
    }
    List<JsonNode> items = new ArrayList<>();
    JsonNode list = answer.body().isArray() ? answer.body() : answer.body().get("items");
    list.forEach(items::add);
    return items;
  }

  private Answer send(String method, String address, @Nullable Object body) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(address))
              .timeout(Duration.ofSeconds(20))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json");
      request.method(
          method,
          body == null
              ? HttpRequest.BodyPublishers.noBody()
              : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      JsonNode read =
          response.body().isBlank() ? NullNode.getInstance() : JSON.readTree(response.body());
      return new Answer(response.statusCode(), read);
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
