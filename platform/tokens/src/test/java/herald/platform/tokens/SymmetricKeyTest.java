package herald.platform.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricKeyTest {

  @TempDir Path folder;

  @Test
  void isReadAsItWasWritten() throws IOException {
    SymmetricKey key = SymmetricKey.generate();
    Path file = Files.writeString(folder.resolve("key.jwk"), key.toSecretJson());
    assertThat(SymmetricKey.read("some.key", file).toSecretKey("HmacSHA256").getEncoded())
        .hasSize(32)
        .isEqualTo(key.toSecretKey("HmacSHA256").getEncoded());
    assertThat(key).doesNotHaveToString(key.toSecretJson());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "key", "{\"kty\":\"oct\",\"k\":\"AAAA\"}", "{\"kty\":\"EC\"}"})
  void whatIsNoneIsRefusedByItsProperty(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("key.jwk"), text);
    assertThatThrownBy(() -> SymmetricKey.read("some.key", file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("some.key");
  }

  @Test
  void mustBeNamed() {
    assertThatThrownBy(() -> SymmetricKey.read("some.key", null)).hasMessageContaining("some.key");
  }
}
