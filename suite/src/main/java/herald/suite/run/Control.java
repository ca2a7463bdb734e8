package herald.suite.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the other commands reach the supervising process: on the loopback interface, and only with
 * the key that its owner alone can read. {@code GET /status} tells, {@code POST /stop} ends.
 */
public final class Control implements AutoCloseable {

  private final HttpServer server;
  private final String key;
  private final Supplier<List<PartStatus>> status;
  private final Runnable stop;

  public Control(String key, Supplier<List<PartStatus>> status, Runnable stop) {
    this.key = key;
    this.status = status;
    this.stop = stop;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(task -> Thread.ofPlatform().daemon().name("control").start(task));
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
      if (!allowed(exchange.getRequestHeaders().getFirst("Herald-Key"))) {
        respond(exchange, 401, "");
      } else if (request.equals("GET /status")) {
        respond(
            exchange,
            200,
            JsonMapper.shared().writeValueAsString(Map.of("services", status.get())));
      } else if (request.equals("POST /stop")) {
        respond(exchange, 202, "");
        Thread.ofPlatform().daemon().name("stop").start(stop);
      } else {
        respond(exchange, 404, "");
      }
    }
  }

  private boolean allowed(String shown) {
    return shown != null
        && MessageDigest.isEqual(
            shown.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
  }

  private static void respond(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
