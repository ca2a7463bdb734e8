package herald.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Behind a proxy that the operator named, callers have their own addresses again. */
@TestPropertySource(
    properties = {
      "herald.trusted-proxies=127.0.0.1,10.0.0.0/8",
      "herald.gateway.limits.open=4/1",
    })
class ForwardedHeadersTest extends GatewayTest {

  @Test
  void servicesLearnTheAddressAndNothingElse() {
    send(
        asCaller("/api/accounts")
            .header("X-Forwarded-For", "6.6.6.6, 198.51.100.7, 10.1.1.1")
            .header("X-Forwarded-Proto", "https")
            .header("Herald-Client-Address", "6.6.6.6"));
    arrived(
        SERVICE,
        anyRequestedFor(urlEqualTo("/api/accounts"))
            .withHeader("Herald-Client-Address", equalTo("198.51.100.7"))
            .withHeader("X-Forwarded-For", absent())
            .withHeader("X-Forwarded-Proto", absent()));
  }

  @Test
  void limitsCountByIt() {
    IntStream.range(0, 4).forEach(i -> assertThat(status(from("198.51.100.7"))).isEqualTo(200));
    assertThat(status(from("198.51.100.7"))).isEqualTo(429);
    assertThat(status(from("198.51.100.8"))).isEqualTo(200);
  }

  @Test
  void oneIpv6NetworkIsOneCaller() {
    IntStream.range(0, 4).forEach(i -> assertThat(status(from("2001:db8::" + i))).isEqualTo(200));
    assertThat(status(from("2001:db8::ffff:1"))).isEqualTo(429);
    assertThat(status(from("2001:db8:0:1::1"))).isEqualTo(200);
  }

  @Test
  void anAddressBeforeTheTrueOneChangesNothing() {
    IntStream.range(0, 4)
        .forEach(i -> assertThat(status(from("7.7.7." + i + ", 198.51.100.9"))).isEqualTo(200));
    assertThat(status(from("8.8.8.8, 198.51.100.9"))).isEqualTo(429);
  }

  private HttpRequest.Builder from(String hops) {
    return request("/media/abc.def").header("X-Forwarded-For", hops);
  }

  private static int status(HttpRequest.Builder request) {
    return send(request).statusCode();
  }
}
