package herald.access.token;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys are.
 *
 * @param signingKey the file with the private P-256 key that tokens are signed with, a JSON Web Key
 * @param clientsDirectory the folder with the public key of each client, {@code <client>.jwk}; who
 *     has a key there may ask for tokens
 */
@ConfigurationProperties("herald")
record TokenProperties(Path signingKey, Path clientsDirectory) {}
