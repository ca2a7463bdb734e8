package herald.suite.demo;

import herald.suite.client.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The feed that a person names: a file, or an address that is fetched once. */
final class FeedSource {

  private static final int LARGEST = 10 * 1024 * 1024;

  private FeedSource() {}

  static byte[] read(String fileOrUrl) {
    try {
      byte[] feed =
          fileOrUrl.matches("https?://.*")
              ? fetch(URI.create(fileOrUrl))
              : Files.readAllBytes(Path.of(fileOrUrl));
      if (feed.length > LARGEST) {
        throw new Refused("That feed is larger than 10 MB.");
      }
      return feed;
    } catch (IOException | IllegalArgumentException e) {
      throw new Refused("The feed " + fileOrUrl + " cannot be read: " + reason(e));
    }
  }

  private static byte[] fetch(URI address) throws IOException {
    try (HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build()) {
      HttpResponse<InputStream> answer =
          client.send(
              HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build(),
              HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != 200) {
          throw new IOException("it answers " + answer.statusCode());
        }
        return body.readNBytes(LARGEST + 1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String reason(Exception failure) {
    return failure instanceof java.nio.file.NoSuchFileException
        ? "there is no such file"
        : String.valueOf(failure.getMessage());
  }
}
