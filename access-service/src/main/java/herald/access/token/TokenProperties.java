package herald.access.token;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys are.
 *
 * @param signingKey the file with the private P-256 key that tokens are signed with, a JSON Web Key
 * @param newerSigningKeys the folder of the keys that came after it, each named by the moment it
 *     was put there, {@code 20260303T090500Z.jwk}; looked at every few seconds, and may be missing
 * @param signingKeyLead how long a newer key is published before it signs, and an older one after
 *     it has signed; longer than the five minutes for which services keep the keys
 * @param clientsDirectory the folder with the public key of each client, {@code <client>.jwk}; who
 *     has a key there may ask for tokens
 */
@ConfigurationProperties("herald")
record TokenProperties(
    Path signingKey,
    @Nullable Path newerSigningKeys,
    @DefaultValue("PT10M") Duration signingKeyLead,
    Path clientsDirectory) {}
