package herald.platform.service.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long keys of creating requests are remembered.
 *
 * @param keep for so long a key stands for its first request
 * @param pause between two looks for older ones; so much longer a key may be remembered
 */
@ConfigurationProperties("herald.idempotency")
record IdempotencyProperties(
    @DefaultValue("24h") Duration keep, @DefaultValue("10m") Duration pause) {}
