package herald.benchmarks.decisions;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that is kept. It speaks just enough of HTTP/1.1, since whatever the generator
 * burns the service does not have.
 */
final class Wire implements AutoCloseable {

  private final Socket socket;
  private final InputStream in;
  private boolean kept = true;

  Wire(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /**
   * Posts a question and reads the whole answer.
   *
   * @throws IOException also for any status but 200
   */
  String post(String path, String token, String hub, String body) throws IOException {
    return ask(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
            + token
            + "\r\nHerald-Hub: "
            + hub
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  /** The same of what everybody may read. */
  String get(String path) throws IOException {
    return ask("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
  }

  private String ask(String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    String status = line();
    int length = -1;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
      String value = header.substring(header.indexOf(':') + 1).strip();
      switch (name) {
        case "content-length" -> length = Integer.parseInt(value);
        case "connection" -> kept = !value.equalsIgnoreCase("close");
        default -> {}
      }
    }
    String answer = length >= 0 ? text(length) : chunks();
    if (!status.contains(" 200")) {
      throw new IOException(status + " " + answer);
    }
    return answer;
  }

  /** Whether the service takes another question on it; after a while it wants a new one. */
  boolean isKept() {
    return kept;
  }

  private String chunks() throws IOException {
    StringBuilder all = new StringBuilder();
    for (int size = size(); size > 0; size = size()) {
      all.append(text(size));
      line();
    }
    line();
    return all.toString();
  }

  private int size() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private String text(int length) throws IOException {
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
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

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
