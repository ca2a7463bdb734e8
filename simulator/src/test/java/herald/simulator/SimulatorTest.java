package herald.simulator;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A running simulator and an ordinary HTTP client, as a network client of Herald's has it. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "herald.simulator.mail-port=0",
      "herald.simulator.throttle=PT90S"
    })
public abstract class SimulatorTest {

  protected static final String CALLBACK = "http://127.0.0.1:8080/api/connections/callback";

  private final HttpClient http = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  @AfterEach
  void withdrawFaults() {
    send(HttpRequest.newBuilder(at("/faults")).DELETE());
  }

  protected URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  protected Answer get(String path, String... headers) {
    return send(with(headers, HttpRequest.newBuilder(at(path))));
  }

  protected Answer form(String path, Map<String, String> form, String... headers) {
    return send(
        with(headers, HttpRequest.newBuilder(at(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(form))));
  }

  protected Answer json(String path, String body, String... headers) {
    return send(
        with(headers, HttpRequest.newBuilder(at(path)))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  protected Answer put(String path, String body, String... headers) {
    return send(with(headers, HttpRequest.newBuilder(at(path))).PUT(BodyPublishers.ofString(body)));
  }

  /** The parameters that come back to the callback when the person approves at once. */
  protected Map<String, String> approve(String page, Map<String, String> parameters) {
    Answer answer = get(page + "?approve=true&" + encoded(parameters));
    return callback(answer);
  }

  protected static Map<String, String> callback(Answer answer) {
    String location = answer.header("Location");
    if (!location.startsWith(CALLBACK + "?")) {
      throw new AssertionError("sent to " + location);
    }
    return Arrays.stream(URI.create(location).getRawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1])));
  }

  protected Answer order(String network, String operation, String fault, int times) {
    return json(
        "/faults",
        """
        {"network":"%s","operation":"%s","fault":"%s","times":%d}"""
            .formatted(network, operation, fault, times));
  }

  protected static String encoded(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(
            each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  protected static Map<String, String> plus(Map<String, String> map, String name, String value) {
    Map<String, String> more = new HashMap<>(map);
    more.put(name, value);
    return more;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static HttpRequest.Builder with(String[] headers, HttpRequest.Builder request) {
    return headers.length == 0 ? request : request.headers(headers);
  }

  protected Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(http.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new NoAnswer(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The connection ended without an answer. */
  public static final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAnswer(IOException cause) {
      super(cause);
    }
  }

  public record Answer(HttpResponse<String> response) {

    public int status() {
      return response.statusCode();
    }

    public String body() {
      return response.body();
    }

    public String header(String name) {
      return response
          .headers()
          .firstValue(name)
          .orElseThrow(() -> new AssertionError("no " + name + " in " + status() + " " + body()));
    }

    public <T> T at(String path) {
      return JsonPath.read(body(), path);
    }
  }
}
