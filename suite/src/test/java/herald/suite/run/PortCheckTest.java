package herald.suite.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.platform.embedded.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A taken port is told with its owner and the way round it. */
class PortCheckTest {

  @Test
  void namesPortOwnerAndOption() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Map<String, Integer> ports = Map.of("gateway", socket.getLocalPort(), "kafka", Ports.free());
      assertThatThrownBy(() -> PortCheck.require(ports, Duration.ZERO))
          .hasMessageContaining("Port " + socket.getLocalPort() + ", for gateway, is taken by")
          .hasMessageContaining("process " + ProcessHandle.current().pid() + " (java)")
          .hasMessageContaining("--port NAME=PORT")
          .hasMessageContaining("--port-offset")
          .hasMessageNotContaining("kafka");
    }
  }

  @Test
  void isContentWithFreePorts() {
    assertThatCode(() -> PortCheck.require(Map.of("gateway", Ports.free()), Duration.ZERO))
        .doesNotThrowAnyException();
  }
}
