package herald.suite.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every port can be moved, alone or with all others. */
class PortsTest {

  @Test
  void areTheUsualOnes() {
    Ports ports = Ports.usual(0, Map.of());
    assertThat(ports.addressOf("gateway")).isEqualTo("http://127.0.0.1:8080");
    assertThat(ports.managementOf("autopublish-service")).isEqualTo(9083);
    assertThat(ports.of("postgresql")).isEqualTo(15432);
  }

  @Test
  void moveTogetherAndAlone() {
    Ports ports = Ports.usual(100, Map.of("gateway", 9999));
    assertThat(ports.of("account-service")).isEqualTo(8181);
    assertThat(ports.of("gateway")).isEqualTo(9999);
    assertThat(ports.of("mail")).isEqualTo(8125);
  }

  @Test
  void refuseAnUnknownPartAndSayWhichThereAre() {
    assertThatThrownBy(() -> Ports.usual(0, Map.of("gatway", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gatway")
        .hasMessageContaining("gateway, simulator, mail");
  }

  @Test
  void refuseWhatIsNoPort() {
    assertThatThrownBy(() -> Ports.usual(60000, Map.of())).hasMessageContaining("out of range");
    assertThatThrownBy(() -> Ports.usual(0, Map.of("kafka", 0)))
        .hasMessageContaining("out of range");
  }
}
