package herald.account.vault;

import java.nio.file.Path;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The installation's key.
 *
 * @param keyFile a file with 32 random bytes in base64; losing it means that every account has to
 *     be reconnected
 */
@ConfigurationProperties("herald.vault")
record VaultProperties(Path keyFile) {

  VaultProperties {
    Objects.requireNonNull(
        keyFile,
        "herald.vault.key-file is missing: a file with 32 random bytes in base64, made for example"
            + " by: openssl rand -base64 32");
  }
}
