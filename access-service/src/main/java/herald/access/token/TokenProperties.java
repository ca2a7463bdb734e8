package herald.access.token;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys are.
 *
 * @param signingKey the PEM file with the private P-256 key (PKCS#8) that tokens are signed with
 * @param clientsDirectory the folder with the public key of each client, {@code <client>.pub.pem};
 *     who has a key there may ask for tokens
 */
@ConfigurationProperties("herald")
record TokenProperties(Path signingKey, Path clientsDirectory) {}
