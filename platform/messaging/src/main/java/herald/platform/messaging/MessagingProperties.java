package herald.platform.messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the topics are. How Kafka is reached stands in {@code spring.kafka}, as usual.
 *
 * @param topicPrefix before each topic's name, so that several installations, or tests, can share a
 *     Kafka; empty by default
 */
@ConfigurationProperties("herald.messaging")
public record MessagingProperties(@DefaultValue("") String topicPrefix) {}
