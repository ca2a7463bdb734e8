package herald.access.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser: it keeps the cookies it is given, and follows no redirect by itself. */
public final class Browser {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern COOKIE = Pattern.compile("([^=]+)=([^;]*);.*");

  private final int port;
  private final String language;
  private final Map<String, String> cookies = new TreeMap<>();

  Browser(int port, String language) {
    this.port = port;
    this.language = language;
  }

  public HttpResponse<String> open(String path) {
    return send(request(path).GET());
  }

  /** Sends a form. */
  public HttpResponse<String> submit(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  /** The session that it has been given, if any. */
  public Optional<String> session() {
    return Optional.ofNullable(cookies.get("__Host-herald"));
  }

  /** Takes the cookies of an answer that came another way. */
  public void take(HttpHeaders headers) {
    for (String header : headers.allValues("Set-Cookie")) {
      Matcher cookie = COOKIE.matcher(header + ";");
      if (!cookie.matches()) {
        throw new AssertionError(header);
      }
      if (cookie.group(2).isEmpty()) {
        cookies.remove(cookie.group(1));
      } else {
        cookies.put(cookie.group(1), cookie.group(2));
      }
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Accept-Language", language)
            .header("User-Agent", "A browser");
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      take(answer.headers());
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
