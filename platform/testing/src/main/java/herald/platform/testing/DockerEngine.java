package herald.platform.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Whether a Docker engine answers, found out in a second at most and without its libraries. */
final class DockerEngine {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Executor OWN_THREAD = work -> Thread.ofVirtual().start(work);

  private DockerEngine() {}

  static boolean answers() {
    return answers(
        Optional.ofNullable(System.getenv("DOCKER_HOST")).orElse("unix:///var/run/docker.sock"));
  }

  static boolean answers(String address) {
    try {
      return CompletableFuture.supplyAsync(() -> ping(URI.create(address)), OWN_THREAD)
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean ping(URI address) {
    try (SocketChannel channel = open(address)) {
      String request = "GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n";
      channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
      ByteBuffer answer = ByteBuffer.allocate(64);
      channel.read(answer);
      return new String(answer.array(), StandardCharsets.US_ASCII).contains(" 200 ");
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private static SocketChannel open(URI address) throws IOException {
    if ("unix".equals(address.getScheme())) {
      SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
      channel.connect(UnixDomainSocketAddress.of(address.getPath()));
      return channel;
    }
    return SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
  }
}
