package herald.autopublish;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A web site on the loopback interface whose answers a test decides. */
public final class LoopbackSite implements AutoCloseable {

  /** How one path answers. */
  @FunctionalInterface
  public interface Page {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<String> visits = new CopyOnWriteArrayList<>();

  public LoopbackSite() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      visits.add(exchange.getRequestMethod() + " " + path);
      pages.getOrDefault(path, e -> e.sendResponseHeaders(404, -1)).answer(exchange);
    }
  }

  public void page(String path, Page page) {
    pages.put(path, page);
  }

  public void text(String path, String type, String body) {
    page(path, exchange -> send(exchange, 200, type, body));
  }

  /** The feed, with an entity tag that follows from its text. */
  public void feed(String path, String xml) {
    String etag = "\"" + Integer.toHexString(xml.hashCode()) + "\"";
    page(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("ETag", etag);
          if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            visits.add("304 " + path);
            exchange.sendResponseHeaders(304, -1);
          } else {
            send(exchange, 200, "application/rss+xml", xml);
          }
        });
  }

  public void redirect(String path, int status, String location) {
    page(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", location);
          exchange.sendResponseHeaders(status, -1);
        });
  }

  public static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  public String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Method and path of each request, and {@code 304 path} for each that was not modified. */
  public List<String> visits() {
    return visits;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
