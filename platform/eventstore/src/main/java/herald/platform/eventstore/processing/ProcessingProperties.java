package herald.platform.eventstore.processing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the processing groups go about their work.
 *
 * @param retryAfter how soon a group whose handler failed tries again, and how often a process
 *     looks for groups that another has let go
 */
@ConfigurationProperties("herald.processing")
public record ProcessingProperties(@DefaultValue("1s") Duration retryAfter) {}
