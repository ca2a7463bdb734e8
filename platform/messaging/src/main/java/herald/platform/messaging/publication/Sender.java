package herald.platform.messaging.publication;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.ProducerListener;
import org.springframework.kafka.support.SendResult;

/** The one producer, and its replacement when it was given up. */
public final class Sender implements DisposableBean {

  private static final Map<String, Object> SETTINGS =
      Map.of(
          ProducerConfig.ACKS_CONFIG,
          "all",
          ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
          true,
          ProducerConfig.LINGER_MS_CONFIG,
          0,
          ProducerConfig.MAX_BLOCK_MS_CONFIG,
          5_000,
          ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
          5_000,
          // Never give up one record while later ones may still arrive.
          ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
          Integer.MAX_VALUE,
          ProducerConfig.RETRIES_CONFIG,
          Integer.MAX_VALUE,
          ProducerConfig.COMPRESSION_TYPE_CONFIG,
          "lz4");

  private final DefaultKafkaProducerFactory<String, byte[]> producers;
  private final KafkaTemplate<String, byte[]> template;

  /**
   * @param connection the properties of {@code spring.kafka} for producers
   */
  public Sender(Map<String, Object> connection) {
    Map<String, Object> properties = new HashMap<>(connection);
    properties.putAll(SETTINGS);
    properties.putIfAbsent(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 5_000);
    producers =
        new DefaultKafkaProducerFactory<>(
            properties, new StringSerializer(), new ByteArraySerializer());
    producers.setPhysicalCloseTimeout(0);
    template = new KafkaTemplate<>(producers);
    // Failures reach whoever waits for the acknowledgement; logging them here says them twice.
    template.setProducerListener(new ProducerListener<>() {});
  }

  /** Sends in the order of the calls; the answer completes when all replicas have it. */
  CompletableFuture<SendResult<String, byte[]>> send(ProducerRecord<String, byte[]> record) {
    return template.send(record);
  }

  /** Forgets what is not acknowledged and goes on with a new producer. */
  void giveUp() {
    producers.reset();
  }

  @Override
  public void destroy() {
    producers.destroy();
  }
}
