package herald.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.testing.TestKafka;
import herald.platform.testing.TestTopic;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Without what it reads the gateway is what it was, and hints begin when that is there. */
@TestPropertySource(properties = "herald.gateway.live.pulse=200ms")
class KafkaAwayIT extends GatewayTest {

  private static final String PREFIX = TestKafka.prefix();

  @Autowired private MeterRegistry meters;
  @LocalManagementPort private int management;

  @DynamicPropertySource
  static void kafka(DynamicPropertyRegistry properties) {
    TestKafka.properties().forEach((name, value) -> properties.add(name, () -> value));
    properties.add("herald.messaging.topic-prefix", () -> PREFIX);
  }

  @Test
  void hintsPauseAndNothingElse() {
    ACCESS.stubFor(get(urlPathEqualTo("/internal/levels")).willReturn(okJson("{}")));
    try (OpenPage page = OpenPage.open(asCaller("/api/events"));
        TestTopic brand = new TestTopic(PREFIX, "herald.brand")) {
      await().until(() -> page.beats() > 1);
      assertThat(reading()).isZero();
      assertThat(readiness()).isEqualTo(200);
      assertThat(send(asCaller("/api/accounts")).statusCode()).isEqualTo(200);
      TestKafka.createAll(PREFIX);
      await().until(() -> reading() == 1);
      await().until(() -> page.hints().contains("{\"kind\":\"lost\"}"));
      brand.tell("hub_1", "herald.brand.renamed.v1", "brd_1", "{\"brand\":\"brd_1\"}");
      page.hears("brand", "brd_1");
    }
  }

  private double reading() {
    return meters.get("herald.gateway.live.reading").gauge().value();
  }

  private int readiness() {
    URI address = URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness");
    return send(HttpRequest.newBuilder(address)).statusCode();
  }
}
