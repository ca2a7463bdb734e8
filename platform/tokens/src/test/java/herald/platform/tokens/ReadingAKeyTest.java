package herald.platform.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingAKeyTest {

  @TempDir Path folder;

  private SigningKey read(String content) throws IOException {
    return SigningKey.read("herald.x", Files.writeString(folder.resolve("x.jwk"), content));
  }

  private void assertRefused(String content) {
    assertThatThrownBy(() -> read(content))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("herald.x")
        .hasMessageContaining("x.jwk");
  }

  @Test
  void itsFileHoldsBothHalves() throws IOException {
    SigningKey made = SigningKey.generate();
    assertThat(read(made.toSecretJson()).published()).isEqualTo(made.published());
  }

  @Test
  void itsIdIsItsOwn() {
    assertThat(SigningKey.generate().published().getKeyID())
        .isNotEqualTo(SigningKey.generate().published().getKeyID());
  }

  @Test
  void whatIsPublishedOrPrintedHoldsNothingSecret() {
    SigningKey key = SigningKey.generate();
    assertThat(key.published().isPrivate()).isFalse();
    assertThat(key.toString()).doesNotContain(secretOf(key));
  }

  @Test
  void aPublicKeyDoesNotSign() {
    assertRefused(SigningKey.generate().published().toJSONString());
  }

  @Test
  void halvesOfTwoKeysAreNoKey() throws ParseException {
    Map<String, Object> mixed = SigningKey.generate().published().toJSONObject();
    mixed.put("d", secretOf(SigningKey.generate()));
    assertRefused(ECKey.parse(mixed).toJSONString());
  }

  @Test
  void aKeyOnAnotherCurveIsRefused() throws JOSEException {
    assertRefused(new ECKeyGenerator(Curve.P_384).generate().toJSONString());
  }

  @Test
  void aDamagedFileIsRefused() {
    assertRefused("-----BEGIN PRIVATE KEY-----");
  }

  @Test
  void aFileThatIsNotNamedOrNotThereIsAskedForByItsProperty() {
    assertThatThrownBy(() -> SigningKey.read("herald.x", null)).hasMessageContaining("herald.x");
    assertThatThrownBy(() -> SigningKey.read("herald.x", folder.resolve("none")))
        .hasMessageContaining("herald.x")
        .hasMessageContaining("none");
  }

  private static String secretOf(SigningKey key) {
    try {
      return ECKey.parse(key.toSecretJson()).getD().toString();
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }
}
