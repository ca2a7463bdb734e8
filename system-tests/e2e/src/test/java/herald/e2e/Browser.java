package herald.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person's browser at the gateway: it keeps the session that it is given. */
final class Browser {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String gateway;
  private String cookie = "";

  Browser(String gateway) {
    this.gateway = gateway;
  }

  HttpResponse<String> open(String path) {
    return send(request(path).GET());
  }

  /** Sends a form of Herald's own page. */
  HttpResponse<String> submit(String path, Map<String, String> fields) {
    return submit(path, fields, "same-origin");
  }

  /**
   * Sends a form.
   *
   * @param site where the browser says that the form came from
   */
  HttpResponse<String> submit(String path, Map<String, String> fields, String site) {
    String form =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", site)
            .POST(BodyPublishers.ofString(form)));
  }

  /**
   * Asks for a change as a script does.
   *
   * @param page what it sends as {@code Herald-Page}; nothing as a foreign page would
   */
  HttpResponse<String> put(String path, String json, @Nullable String page) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .header("Sec-Fetch-Site", "same-origin")
            .PUT(BodyPublishers.ofString(json));
    return send(page == null ? request : request.header("Herald-Page", page));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + path));
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      answer
          .headers()
          .firstValue("Set-Cookie")
          .ifPresent(given -> cookie = given.substring(0, given.indexOf(';')));
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
