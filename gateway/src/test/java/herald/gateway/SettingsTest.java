package herald.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://herald.example",
        "http://127.0.0.1:8080",
        "http://localhost",
        "http://[::1]:8080"
      })
  void acceptsASafePublicAddress(String address) {
    assertThat(settings(address).publicUrl()).isEqualTo(URI.create(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://herald.example", "http://10.0.0.1", "http://127.0.0.1.evil.example"})
  void refusesAPublicAddressWithoutTlsAndNamesTheFix(String address) {
    assertThatThrownBy(() -> settings(address)).hasMessageContaining("https://");
  }

  @Test
  void refusesTokensOlderThanFifteenSeconds() {
    assertThatThrownBy(() -> new Settings.Gateway(Duration.ofSeconds(16), Duration.ofSeconds(1)))
        .hasMessageContaining("15s");
  }

  @Test
  void namesTheKeyThatIsMissing() {
    Settings settings = settings("http://localhost");
    assertThatThrownBy(() -> new GatewayApplication().tokenForms(settings, Clock.systemUTC()))
        .hasMessageContaining("herald.client.key")
        .hasMessageContaining("key.jwk");
  }

  @Test
  void servicesThatAreNotNamedAreOnThisMachine() {
    assertThat(settings("http://localhost").address(Service.BRAND))
        .isEqualTo(URI.create("http://127.0.0.1:8085"));
  }

  private static Settings settings(String address) {
    return new Settings(
        URI.create(address),
        URI.create("http://127.0.0.1:8082"),
        Map.of(),
        new Settings.Client(Path.of("key.jwk")),
        new Settings.Gateway(Duration.ofSeconds(15), Duration.ofSeconds(1)));
  }
}
