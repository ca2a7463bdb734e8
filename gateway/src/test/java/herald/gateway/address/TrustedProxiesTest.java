package herald.gateway.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What an operator writes into {@code herald.trusted-proxies} is read as meant, or refused. */
class TrustedProxiesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.1", "10.0.0.0/8", "192.0.2.1/32", "::1", "2001:db8::/32", " 10.0.0.1 "})
  void addressesAndNetworksAreTaken(String entry) {
    assertThat(new TrustedProxies(List.of(entry)).networks()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "proxy",
        "10.0.0.300",
        "10.0.0.0/33",
        "10.0.0.1/8",
        "10",
        "10.0.0.1-9",
        "0.0.0.0/0",
        "::/0",
        "10.0.0.0/255.0.0.0",
        "fe80::1%eth0",
        "10.0.0.1:8080"
      })
  void everythingElseIsRefusedByNameAndValue(String entry) {
    assertThatThrownBy(() -> new TrustedProxies(List.of("10.0.0.1", entry)))
        .hasMessageContaining("herald.trusted-proxies")
        .hasMessageContaining("\"" + entry + "\"");
  }

  @Test
  void theGatewayDoesNotStartWithThem() {
    new ApplicationContextRunner()
        .withUserConfiguration(ClientAddresses.class)
        .withPropertyValues("herald.trusted-proxies=10.0.0.0/8,proxy.internal")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("herald.trusted-proxies: \"proxy.internal\""));
  }

  @Test
  void anEmptyPropertyNamesNobody() {
    new ApplicationContextRunner()
        .withUserConfiguration(ClientAddresses.class)
        .withPropertyValues("herald.trusted-proxies=")
        .run(context -> assertThat(context.getBean(TrustedProxies.class).networks()).isEmpty());
  }

  @Test
  void aHostsAddressWithItsNetworkNamesTheNetworkToWrite() {
    assertThatThrownBy(() -> new TrustedProxies(List.of("10.0.0.1/8")))
        .hasMessageContaining("10.0.0.0/8");
  }
}
