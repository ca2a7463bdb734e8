package herald.suite.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Herald's API through the gateway, as one person. */
public final class Api {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** The gateway's answers when it cannot reach a service, or a service what it needs. */
  private static final Set<Integer> NOT_NOW = Set.of(502, 503, 504);

  private final String gateway;
  private final String token;

  public Api(String gateway, String token) {
    this.gateway = gateway;
    this.token = token;
  }

  public JsonNode get(String path) {
    return body(send("GET", path, null));
  }

  public JsonNode post(String path, Object body) {
    return body(send("POST", path, body));
  }

  public JsonNode put(String path, Object body) {
    return body(send("PUT", path, body));
  }

  /** An answer of any length and kind, to be read while it comes. */
  public InputStream open(String path) throws IOException {
    HttpResponse<InputStream> answer = Http.open(request(URI.create(gateway + path)));
    if (answer.statusCode() >= 300) {
      String said = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
      throw refusal("GET", answer, said);
    }
    return answer.body();
  }

  /** The answer whatever its status is. */
  public HttpResponse<String> send(String method, String path, @Nullable Object body) {
    HttpRequest.BodyPublisher content =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    HttpRequest.Builder request = request(URI.create(gateway + path)).method(method, content);
    return Http.send(body == null ? request : request.header("Content-Type", "application/json"));
  }

  /** Walks through redirects; the token goes to Herald alone. */
  public HttpResponse<String> follow(URI address) {
    HttpResponse<String> answer = Http.send(request(address).GET());
    for (int hops = 0; isRedirect(answer) && hops < 10; hops++) {
      address = address.resolve(answer.headers().firstValue("Location").orElse("/"));
      if (isHerald(address) && !address.getPath().startsWith("/api/")) {
        return answer; // the way ends at the page, which a script has no use for
      }
      answer = Http.send(request(address).GET());
    }
    return answer;
  }

  private HttpRequest.Builder request(URI address) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    return isHerald(address) ? request.header("Authorization", "Bearer " + token) : request;
  }

  private boolean isHerald(URI address) {
    return address.toString().startsWith(gateway + "/");
  }

  private static boolean isRedirect(HttpResponse<String> answer) {
    return answer.statusCode() / 100 == 3;
  }

  private static JsonNode body(HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw refusal(answer.request().method(), answer, answer.body());
    }
    return parse(answer);
  }

  private static RuntimeException refusal(String method, HttpResponse<?> answer, String said) {
    int status = answer.statusCode();
    String what = method + " " + answer.uri().getPath() + ": " + problem(status, said);
    return NOT_NOW.contains(status) ? new NotNow(what) : new Refused(what);
  }

  /** The body of an answer as JSON; an empty one is null. */
  public static JsonNode parse(HttpResponse<String> answer) {
    return parse(answer.body());
  }

  /** The body of an answer as JSON; an empty one is null. */
  public static JsonNode parse(String body) {
    return body.isBlank() ? JSON.nullNode() : JSON.readTree(body);
  }

  /** The sentence of a problem document, and its rule. */
  private static String problem(int status, String said) {
    try {
      JsonNode problem = JSON.readTree(said);
      String rule = problem.path("rule").asString("");
      String detail = problem.path("detail").asString(problem.path("title").asString(""));
      return status + " " + detail + (rule.isEmpty() ? "" : " (" + rule + ")");
    } catch (JacksonException e) {
      return status + " " + said;
    }
  }
}
