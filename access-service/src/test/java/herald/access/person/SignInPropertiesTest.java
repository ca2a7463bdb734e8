package herald.access.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SignInPropertiesTest {

  private static SignInProperties bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("herald.sign-in", SignInProperties.class);
  }

  @Test
  void peopleSignInWithPasswordsUnlessItIsSaidOtherwise() {
    SignInProperties usual = bound(Map.of());
    assertThat(usual.passwords()).isTrue();
    assertThat(usual.provider()).isNull();
    assertThat(usual.sessionIdle()).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void aProviderAloneIsEnough() {
    SignInProperties.Provider provider =
        bound(
                Map.of(
                    "herald.sign-in.passwords", "false",
                    "herald.sign-in.provider.name", "Keycloak",
                    "herald.sign-in.provider.issuer", "https://id.example.org/realms/one",
                    "herald.sign-in.provider.client-id", "herald",
                    "herald.sign-in.provider.client-secret", "/run/secrets/provider"))
            .provider();
    assertThat(provider).isNotNull();
    assertThat(provider.issuer().getHost()).isEqualTo("id.example.org");
  }

  @Test
  void withNeitherNobodyCouldSignIn() {
    assertThatThrownBy(() -> bound(Map.of("herald.sign-in.passwords", "false")))
        .hasStackTraceContaining("nobody could sign in");
  }
}
