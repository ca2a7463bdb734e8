package herald.platform.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the topics are, and how they are cared for. How Kafka is reached stands in {@code
 * spring.kafka}, as usual.
 *
 * @param topicPrefix before each topic's name, so that several installations, or tests, can share a
 *     Kafka; empty by default
 * @param comparisonPause between two looks whether the topics still have what was sent to them;
 *     what a broker has lost is sent again so much later at most
 */
@ConfigurationProperties("herald.messaging")
public record MessagingProperties(
    @DefaultValue("") String topicPrefix, @DefaultValue("PT1M") Duration comparisonPause) {

  public MessagingProperties {
    if (!comparisonPause.isPositive()) {
      throw new IllegalArgumentException(
          "herald.messaging.comparison-pause is a time such as PT1M, not " + comparisonPause);
    }
  }
}
