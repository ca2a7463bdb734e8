package herald.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The look for a Docker engine is quick and believes nothing but an engine's answer. */
class DockerEngineTest {

  @Test
  void isAbsentWhereNobodyListens() {
    assertThat(DockerEngine.answers("unix:///nonexistent/docker.sock")).isFalse();
    assertThat(DockerEngine.answers("tcp://127.0.0.1:1")).isFalse();
    assertThat(DockerEngine.answers("rubbish")).isFalse();
  }

  @Test
  void isAbsentWhereSomebodyIsSilent() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(DockerEngine.answers("tcp://127.0.0.1:" + silent.getLocalPort())).isFalse();
    }
  }

  @Test
  void answersAPing() throws Exception {
    try (ServerSocket engine = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(
              () -> {
                try (Socket client = engine.accept()) {
                  client
                      .getOutputStream()
                      .write("HTTP/1.1 200 OK\r\n\r\nOK".getBytes(StandardCharsets.US_ASCII));
                } catch (java.io.IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      assertThat(DockerEngine.answers("tcp://127.0.0.1:" + engine.getLocalPort())).isTrue();
    }
  }
}
