package herald.e2e;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A blog somewhere: an RSS feed on the loopback interface to which articles can be added. */
final class Feed implements AutoCloseable {

  private final HttpServer server;
  private final List<String> items = new CopyOnWriteArrayList<>();

  Feed() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/feed.xml",
        exchange -> {
          byte[] body = rss().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed.xml";
  }

  /** Appears in the feed as published now. */
  void publish(String title, String link) {
    items.addFirst(
        "<item><title>%s</title><link>%s</link><guid isPermaLink=\"false\">%s</guid><description>What %s is about.</description><pubDate>%s</pubDate></item>"
            .formatted(
                title,
                link,
                link,
                title,
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    Instant.now().atOffset(ZoneOffset.UTC))));
  }

  private String rss() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>Garden notes</title>"
        + "<link>https://blog.example.org/</link><description>On gardens</description>"
        + String.join("", items)
        + "</channel></rss>";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
