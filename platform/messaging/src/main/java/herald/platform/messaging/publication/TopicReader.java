package herald.platform.messaging.publication;

import herald.platform.kernel.Unavailable;
import herald.platform.messaging.wire.CloudEvent;
import herald.platform.messaging.wire.Place;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Looks single records up in the own topics. */
public final class TopicReader {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Map<String, Object> properties;
  private final String source;

  /**
   * @param connection the properties of {@code spring.kafka} for consumers
   * @param service this one
   */
  public TopicReader(Map<String, Object> connection, String service) {
    source = CloudEvent.source(service);
    properties = new HashMap<>(connection);
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    properties.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
    properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
  }

  /**
   * A record that was found.
   *
   * @param place {@link Place#START} if it is none of this service's
   */
  record Found(long offset, Place place) {}

  private Consumer<String, byte[]> open() {
    return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** The offset after the last record of each partition. */
  Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
    try (Consumer<String, byte[]> consumer = open()) {
      return consumer.endOffsets(partitions);
    }
  }

  /**
   * The first record at or after each offset; there must be one.
   *
   * @throws Unavailable if Kafka does not show them in time
   */
  Map<TopicPartition, Found> at(Map<TopicPartition, Long> offsets) {
    Map<TopicPartition, Found> found = new HashMap<>();
    try (Consumer<String, byte[]> consumer = open()) {
      consumer.assign(offsets.keySet());
      offsets.forEach(consumer::seek);
      long end = System.nanoTime() + PATIENCE.toNanos();
      Set<TopicPartition> missing = new HashSet<>(offsets.keySet());
      while (!missing.isEmpty()) {
        if (System.nanoTime() > end) {
          throw new Unavailable("Kafka does not show " + missing);
        }
        ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(200));
        for (TopicPartition partition : records.partitions()) {
          found.putIfAbsent(partition, found(records.records(partition)));
          missing.remove(partition);
          consumer.pause(List.of(partition));
        }
      }
    }
    return found;
  }

  private Found found(List<ConsumerRecord<String, byte[]>> records) {
    ConsumerRecord<String, byte[]> first = records.getFirst();
    return new Found(first.offset(), place(first));
  }

  private Place place(ConsumerRecord<String, byte[]> record) {
    try {
      CloudEvent event = CloudEvent.of(record.headers());
      return event.source().equals(source) ? event.place() : Place.START;
    } catch (IllegalArgumentException e) {
      return Place.START;
    }
  }
}
