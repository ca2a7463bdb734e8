package herald.suite.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Serves the copied feed, and the page of the article that appears in it, on the loopback. */
final class FeedServer implements AutoCloseable {

  private final HttpServer server;
  private final AtomicReference<byte[]> feed;
  private final AtomicReference<@Nullable Article> article = new AtomicReference<>();

  FeedServer(byte[] feed) {
    this.feed = new AtomicReference<>(feed);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/feed.xml", this::answerFeed);
    server.createContext("/articles/", this::answerArticle);
    server.setExecutor(task -> Thread.ofPlatform().daemon().name("feed").start(task));
    server.start();
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** From now on the feed has this article too. */
  void publish(byte[] newFeed, Article newArticle) {
    article.set(newArticle);
    feed.set(newFeed);
  }

  private void answerFeed(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = feed.get();
      String tag = tag(body);
      exchange.getResponseHeaders().set("ETag", tag);
      if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      send(exchange, "application/xml", body);
    }
  }

  private void answerArticle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Article shown = article.get();
      if (shown == null || !shown.link().endsWith(exchange.getRequestURI().getPath())) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String page =
          """
          <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%s</title>
          <meta name="description" content="%s"></head><body><h1>%s</h1></body></html>
          """
              .formatted(shown.title(), shown.description(), shown.title());
      send(exchange, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static String tag(byte[] body) {
    CRC32 sum = new CRC32();
    sum.update(body);
    return '"' + HexFormat.of().toHexDigits(sum.getValue()) + '"';
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
