package herald.suite.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import herald.platform.tokens.SigningKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets are made once, and only their owner reads them. */
class SecretsTest {

  @TempDir Path folder;
  private Home home;
  private Secrets secrets;

  @BeforeEach
  void setUp() {
    home = new Home(folder, folder.resolve(".herald")).prepare();
    secrets = new Secrets(home).prepare(List.of("gateway", "suite"));
  }

  @Test
  void areTheSameOnTheNextRun() throws Exception {
    String vault = Files.readString(secrets.vaultKey());
    String key = Files.readString(secrets.clientKey("suite"));
    Secrets again = new Secrets(home).prepare(List.of("gateway", "suite"));
    assertThat(again.postgresPassword()).isEqualTo(secrets.postgresPassword()).hasSize(32);
    assertThat(again.database("account")).isEqualTo(secrets.database("account"));
    assertThat(Files.readString(again.vaultKey())).isEqualTo(vault);
    assertThat(Files.readString(again.clientKey("suite"))).isEqualTo(key);
    assertThat(Base64.getDecoder().decode(vault)).hasSize(32);
  }

  @Test
  void differFromOneAnother() {
    assertThat(secrets.kafkaUser("gateway").password())
        .isNotEqualTo(secrets.kafkaUser("suite").password());
    assertThat(secrets.database("account").appPassword())
        .isNotEqualTo(secrets.database("account").enginePassword());
  }

  @Test
  void areReadByTheirOwnerAlone() throws Exception {
    secrets.postgresPassword();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())))
        .isEqualTo("rwx------");
    try (var files = Files.walk(home.secrets())) {
      assertThat(files.filter(Files::isRegularFile).toList())
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void theNextSigningKeyLiesBesideTheFirstUnderItsMoment() throws Exception {
    String first = Files.readString(secrets.signingKey());
    Path next = secrets.nextSigningKey(Instant.parse("2026-03-03T09:05:00Z"));
    assertThat(next).isEqualTo(secrets.newerSigningKeys().resolve("20260303T090500Z.jwk"));
    assertThat(SigningKey.read("key", next).toSecretJson()).isNotEqualTo(first);
    assertThat(Files.readString(secrets.signingKey())).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(next)))
        .isEqualTo("rw-------");
  }

  @Test
  void aClientsTwoFilesBelongTogether() throws Exception {
    ECKey known = ECKey.parse(Files.readString(secrets.clients().resolve("gateway.jwk")));
    assertThat(known).isEqualTo(SigningKey.read("key", secrets.clientKey("gateway")).published());
    assertThat(known.isPrivate()).isFalse();
  }
}
