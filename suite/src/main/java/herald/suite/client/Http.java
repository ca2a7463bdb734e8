package herald.suite.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Plain HTTP to programs on this machine; redirects are never followed by themselves. */
public final class Http {

  private static final Duration USUAL = Duration.ofSeconds(30);

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private Http() {}

  /**
   * @throws NotNow when nobody answers
   */
  public static HttpResponse<String> send(HttpRequest.Builder request) {
    return exchange(request, HttpResponse.BodyHandlers.ofString());
  }

  /**
   * An answer that is read while it comes; only its beginning is waited for so long.
   *
   * @throws NotNow when nobody answers
   */
  public static HttpResponse<InputStream> open(HttpRequest.Builder request) {
    return exchange(request, HttpResponse.BodyHandlers.ofInputStream());
  }

  private static <T> HttpResponse<T> exchange(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    HttpRequest built = request.timeout(USUAL).build();
    try {
      return CLIENT.send(built, body);
    } catch (IOException e) {
      throw new NotNow("Nobody answers at " + built.uri() + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Whether this address answers 200 within a second. */
  public static boolean answers(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(1)).build();
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
