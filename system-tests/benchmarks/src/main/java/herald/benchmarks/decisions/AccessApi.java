package herald.benchmarks.decisions;

import herald.platform.service.HeraldHeaders;
import herald.platform.tokens.ClientAssertions;
import herald.platform.tokens.TokenForms;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The access service's API for whoever prepares a measurement; tokens as others get theirs. */
final class AccessApi {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String AUDIENCE = "access-service";

  private final RunningAccess access;

  AccessApi(RunningAccess access) {
    this.access = access;
  }

  /** A token of the demo's super admin, good for a minute. */
  String superAdmin() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(access.at("/internal/demo/tokens"))
            .header("Authorization", "Bearer " + service("suite"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"user\":\"sanne\"}"))
            .build();
    String apiToken = JSON.readTree(body(request)).path("token").asString();
    return token(forms("gateway").forUser(apiToken, TokenForms.API_TOKEN, AUDIENCE, "req_bench"));
  }

  /** A token of another service, good for a minute. */
  String service(String client) throws IOException, InterruptedException {
    return token(forms(client).forService(AUDIENCE));
  }

  private TokenForms forms(String client) {
    return new TokenForms(
        new ClientAssertions(client, access.key(client), access.address(), InstantSource.system()));
  }

  private String token(Map<String, String> form) throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(access.at(TokenForms.PATH))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    return JSON.readTree(body(request)).path("access_token").asString();
  }

  /**
   * Sends it as whoever has the token, and answers the body; where it is not now, a little later,
   * by the same key, since it may have been done though it was not answered.
   */
  String send(String method, String path, String body, String token)
      throws IOException, InterruptedException {
    String key = UUID.randomUUID().toString();
    for (int left = 20; left > 0; left--) {
      try {
        return once(method, path, body, token, key);
      } catch (NotNow e) {
        Thread.sleep(200);
      }
    }
    return once(method, path, body, token, key);
  }

  private String once(String method, String path, String body, String token, String key)
      throws IOException, InterruptedException {
    return body(
        HttpRequest.newBuilder(access.at(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header(HeraldHeaders.IDEMPOTENCY_KEY, key)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build());
  }

  /** How long it took for requests to this path by its own account. */
  OwnTimes ownTimes(String path) throws IOException, InterruptedException {
    return OwnTimes.of(body(HttpRequest.newBuilder(access.metrics()).build()), path);
  }

  /** Reads an answer that is larger than this process, and says how many bytes it had. */
  long length(String path, String token) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(access.at(path)).header("Authorization", "Bearer " + token).build();
    HttpResponse<InputStream> answer = CLIENT.send(request, BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      long length = body.transferTo(OutputStream.nullOutputStream());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("GET " + path + ": " + answer.statusCode());
      }
      return length;
    }
  }

  private static String body(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
    if (answer.statusCode() == 503) {
      throw new NotNow();
    }
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          request.method()
              + " "
              + request.uri().getPath()
              + ": "
              + answer.statusCode()
              + " "
              + answer.body());
    }
    return answer.body();
  }

  private static final class NotNow extends IllegalStateException {
    private static final long serialVersionUID = 1L;
  }
}
