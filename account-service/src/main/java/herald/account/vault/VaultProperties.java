package herald.account.vault;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The installation's key.
 *
 * @param keyFile a file with 32 random bytes in base64; losing it means that every account has to
 *     be reconnected
 */
@ConfigurationProperties("herald.vault")
record VaultProperties(Path keyFile) {}
