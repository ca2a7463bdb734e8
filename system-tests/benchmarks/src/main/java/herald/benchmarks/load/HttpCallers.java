package herald.benchmarks.load;

import herald.benchmarks.ours.SampleEvent;
import herald.benchmarks.ours.Tallies;
import herald.benchmarks.suite.Pace;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/**
 * Callers over HTTP, in a process of their own so that what they cost can be told apart: each keeps
 * one connection and asks again as soon as it is answered. It speaks just enough of HTTP/1.1, since
 * whatever the generator burns the service does not have.
 */
public final class HttpCallers {

  private final String[] tokens;
  private final int port;
  private final int generation;
  private final Connection[] connections;
  private final LongAdder positions = new LongAdder();

  private HttpCallers(String[] tokens, int port, int callers, int generation) {
    this.tokens = tokens;
    this.port = port;
    this.generation = generation;
    this.connections = new Connection[callers];
  }

  /**
   * @param arguments port, callers, generation of the tallies, milliseconds of warm-up and of
   *     measurement; the hubs' tokens come as lines on the standard input
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String[] tokens =
        new String(System.in.readAllBytes(), StandardCharsets.UTF_8).lines().toArray(String[]::new);
    int callers = Integer.parseInt(arguments[1]);
    Pace pace =
        new Pace(
            1,
            Duration.ofMillis(Long.parseLong(arguments[3])),
            Duration.ofMillis(Long.parseLong(arguments[4])),
            1,
            false);
    HttpCallers load =
        new HttpCallers(
            tokens, Integer.parseInt(arguments[0]), callers, Integer.parseInt(arguments[2]));
    Acknowledged answered = ClosedLoop.run(callers, pace, Tallies.POPULARITY, load::post);
    System.out.printf(
        Locale.ROOT,
        "%f %d %d %d %d %s%n",
        answered.perSecond(),
        answered.all(),
        answered.failures(),
        load.positions.sum(),
        ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis(),
        answered.firstFailure());
  }

  private void post(int caller, int target) throws IOException {
    Connection connection = connections[caller];
    if (connection == null) {
      connection = new Connection(new Socket(InetAddress.getLoopbackAddress(), port));
      connections[caller] = connection;
    }
    String body = "{\"note\":\"" + SampleEvent.NOTE + "\"}";
    String request =
        "POST /api/tallies/"
            + Tallies.id(generation, target)
            + "/counts HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
            + tokens[target % tokens.length]
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    boolean goesOn = false;
    try {
      positions.add(connection.ask(request));
      goesOn = connection.isKept();
    } finally {
      if (!goesOn) {
        connection.close();
        connections[caller] = null;
      }
    }
  }

  private static final class Connection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private boolean kept = true;

    Connection(Socket socket) throws IOException {
      this.socket = socket;
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream());
    }

    /** Answers the position that the service names. */
    long ask(String request) throws IOException {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String status = line();
      long position = -1;
      int length = 0;
      for (String header = line(); !header.isEmpty(); header = line()) {
        String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
        String value = header.substring(header.indexOf(':') + 1).strip();
        switch (name) {
          case "content-length" -> length = Integer.parseInt(value);
          case "herald-position" ->
              position = Long.parseLong(value.substring(value.lastIndexOf('.') + 1));
          case "transfer-encoding" -> throw new IOException(status + " of unknown length");
          case "connection" -> kept = !value.equalsIgnoreCase("close");
          default -> {}
        }
      }
      String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
      if (!status.contains(" 20") || position < 0) {
        throw new IOException(status + " " + body);
      }
      return position;
    }

    /** Whether the service takes another request on it; after a while it wants a new one. */
    boolean isKept() {
      return kept;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new IOException("the service has hung up");
        }
        if (c != '\r') {
          line.append((char) c);
        }
      }
      return line.toString();
    }
  }
}
