package herald.suite.client;

import herald.suite.home.Pem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tokens from the access service: the suite's own as a service, got by a signed assertion (RFC
 * 7523), and with it, in demo mode, API tokens of the demo's people.
 */
public final class SuiteTokens {

  private static final String NAME = "suite";
  private static final long ASSERTION_SECONDS = 30;
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

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
    Map<String, String> form =
        Map.of(
            "grant_type",
            "client_credentials",
            "audience",
            audience,
            "client_assertion_type",
            "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "client_assertion",
            assertion());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(access + "/oauth2/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encode(form)));
    return text(Http.send(request), "access_token");
  }

  private String assertion() {
    Instant now = Instant.now();
    String header = json(Map.of("alg", "ES256", "typ", "JWT"));
    String claims =
        json(
            Map.of(
                "iss",
                NAME,
                "sub",
                NAME,
                "aud",
                access + "/oauth2/token",
                "jti",
                UUID.randomUUID().toString(),
                "iat",
                now.getEpochSecond(),
                "exp",
                now.getEpochSecond() + ASSERTION_SECONDS));
    String signed = base64(header) + "." + base64(claims);
    return signed + "." + sign(signed);
  }

  private String sign(String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(Pem.readPrivateKey(Files.readString(key)));
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return BASE64.encodeToString(signature.sign());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK signs with P-256", e);
    }
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

  private static String base64(String text) {
    return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
