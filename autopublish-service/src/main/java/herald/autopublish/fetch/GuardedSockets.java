package herald.autopublish.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * The last gate before the network: sockets that connect to public addresses only, whatever name,
 * spelling or answer of a name server led there.
 */
final class GuardedSockets extends SocketFactory {

  private final boolean allowed;

  /** For one hop; if the operator allowed its host, that may be private. */
  GuardedSockets(boolean allowed) {
    this.allowed = allowed;
  }

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress address, int timeout) throws IOException {
        if (!allowed && !isPublic(address)) {
          throw new ConnectException("not a public address");
        }
        super.connect(address, timeout);
      }
    };
  }

  private static boolean isPublic(SocketAddress address) {
    return address instanceof InetSocketAddress internet
        && internet.getAddress() != null
        && PublicAddresses.contain(internet.getAddress());
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException("connect through createSocket() alone");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException("connect through createSocket() alone");
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException("connect through createSocket() alone");
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException("connect through createSocket() alone");
  }
}
