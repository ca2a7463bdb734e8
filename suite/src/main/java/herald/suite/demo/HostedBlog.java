package herald.suite.demo;

import herald.suite.client.Api;
import herald.suite.client.Http;
import herald.suite.client.Refused;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A blog at the simulator: the copied feed, and the page of the article that appears in it. */
final class HostedBlog {

  private final String address;

  /**
   * @param simulator where it is
   * @param name the blog's, as it stands in its address
   */
  HostedBlog(String simulator, String name) {
    this.address = simulator + "/blogs/" + name;
  }

  /** Puts the feed there and says at which address Herald reaches it. */
  String publishFeed(byte[] feed) {
    return put("/feed.xml", feed);
  }

  /** Puts the article's page there and says at which address Herald reaches it. */
  String publishPage(String name, String title, String description) {
    String page =
        """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%s</title>
        <meta name="description" content="%s"></head><body><h1>%s</h1></body></html>
        """
            .formatted(title, description, title);
    return put("/articles/" + name, page.getBytes(StandardCharsets.UTF_8));
  }

  private String put(String path, byte[] document) {
    HttpResponse<String> answer =
        Http.send(
            HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(document)));
    if (answer.statusCode() != 201) {
      throw new Refused(
          "The simulator takes no blog: it answers " + answer.statusCode() + " " + answer.body());
    }
    return Api.parse(answer).path("address").asString();
  }
}
