package herald.platform.messaging;

import herald.platform.messaging.intake.Intakes;
import herald.platform.messaging.intake.TopicIntake;
import herald.platform.messaging.publication.Gate;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether Kafka answers, which topics are read, what is parked. No part of the readiness: without
 * Kafka the service still takes commands, and what it stores is told later.
 */
final class KafkaHealth extends AbstractHealthIndicator implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 2_000;

  private final Map<String, Object> properties;
  private final Intakes intakes;
  private final Gate gate;
  private @Nullable Admin admin;

  KafkaHealth(Map<String, Object> connection, Intakes intakes, Gate gate) {
    super("Kafka does not answer");
    this.properties = new HashMap<>(connection);
    properties.keySet().retainAll(AdminClientConfig.configNames());
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    this.intakes = intakes;
    this.gate = gate;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) throws Exception {
    builder.withDetail("publication", gate.isOpen() ? "sending" : "comparing");
    intakes.topics().forEach(topic -> builder.withDetail(topic.topic(), details(topic)));
    admin().describeCluster().clusterId().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    builder.up();
  }

  /** One connection for all looks: a probe every few seconds must not sign in each time. */
  private synchronized Admin admin() {
    if (admin == null) {
      admin = Admin.create(properties);
    }
    return admin;
  }

  @Override
  public synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ZERO);
    }
  }

  private static Map<String, Object> details(TopicIntake topic) {
    return Map.of("reading", topic.isReading(), "parkedKeys", topic.tally().parkedKeys());
  }
}
