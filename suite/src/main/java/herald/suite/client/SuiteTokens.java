package herald.suite.client;

import herald.platform.tokens.ClientAssertions;
import herald.platform.tokens.SigningKey;
import herald.platform.tokens.TokenForms;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tokens from the access service: the suite's own as a service, got by a signed assertion (RFC
 * 7523), and with it, in demo mode, API tokens of the demo's people.
 */
public final class SuiteTokens {

  private static final String NAME = "suite";

  private final String access;
  private final Path key;

  public SuiteTokens(String access, Path key) {
    this.access = access;
    this.key = key;
  }

  /** A new API token of a demo person, for example of {@code sanne}. */
  public String ofDemoUser(String user) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(access + "/internal/demo/tokens"))
            .header("Authorization", "Bearer " + ofService("access-service"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json(Map.of("user", user))));
    HttpResponse<String> answer = Http.send(request);
    if (answer.statusCode() == 404) {
      throw new Refused(
          "There is no demo user "
              + user
              + "; there are sanne, joris, fatima and daan,"
              + " in an installation started with --demo.");
    }
    return text(answer, "token");
  }

  /** A token that the named service accepts for a minute. */
  public String ofService(String audience) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(access + TokenForms.PATH))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encode(forms().forService(audience))));
    return text(Http.send(request), "access_token");
  }

  private TokenForms forms() {
    SigningKey own = SigningKey.read("the suite's key", key);
    return new TokenForms(new ClientAssertions(NAME, own, access, InstantSource.system()));
  }

  private static String text(HttpResponse<String> answer, String field) {
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(
          answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
    }
    JsonNode body = JsonMapper.shared().readTree(answer.body());
    return body.path(field).asString();
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String json(Map<String, ?> value) {
    return JsonMapper.shared().writeValueAsString(value);
  }
}
