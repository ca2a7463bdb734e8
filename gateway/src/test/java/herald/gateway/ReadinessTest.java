package herald.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** The gateway is ready while it can let people in, and says so on the management port only. */
class ReadinessTest extends GatewayTest {

  @LocalManagementPort private int management;

  @Test
  void followsAccess() {
    assertThat(readiness()).isEqualTo(200);
    ACCESS.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
    assertThat(readiness()).isEqualTo(503);
    everythingAnswers();
    assertThat(readiness()).isEqualTo(200);
  }

  private int readiness() {
    URI address = URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness");
    return send(HttpRequest.newBuilder(address)).statusCode();
  }
}
