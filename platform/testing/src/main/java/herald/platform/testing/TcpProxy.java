package herald.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A port of its own in front of a server, which can be closed and opened: the server is then away
 * for whoever comes through it, and there for everybody else.
 */
public final class TcpProxy implements AutoCloseable {

  private final InetSocketAddress server;
  private final int port;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private volatile @Nullable ServerSocket listener;

  /** In front of this server, closed at first. */
  public TcpProxy(String host, int port) throws IOException {
    this.server = new InetSocketAddress(host, port);
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    }
  }

  public int port() {
    return port;
  }

  /** From here on connections reach the server. */
  public void open() throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    listener = socket;
    Thread.ofVirtual().start(() -> accept(socket));
  }

  /** Refuses new connections and breaks those there are. */
  @Override
  public synchronized void close() {
    try {
      if (listener != null) {
        listener.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cut();
  }

  /** Breaks the connections there are; new ones reach the server. */
  public synchronized void cut() {
    try {
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    connections.clear();
  }

  private void accept(ServerSocket socket) {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Socket upstream = new Socket(server.getAddress(), server.getPort());
        if (!joined(socket, client, upstream)) {
          continue;
        }
        Thread.ofVirtual().start(() -> pump(client, upstream));
        Thread.ofVirtual().start(() -> pump(upstream, client));
      } catch (IOException e) {
        // closed while waiting, or the server itself is away: the next client will see
      }
    }
  }

  /** A connection that is made while the proxy is being closed must not outlive it. */
  private synchronized boolean joined(ServerSocket listener, Socket client, Socket upstream)
      throws IOException {
    if (listener.isClosed()) {
      client.close();
      upstream.close();
      return false;
    }
    connections.add(client);
    connections.add(upstream);
    return true;
  }

  private void pump(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // one side has hung up; both are closed here
    } finally {
      connections.remove(from);
      connections.remove(to);
    }
  }
}
