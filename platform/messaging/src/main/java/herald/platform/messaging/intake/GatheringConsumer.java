package herald.platform.messaging.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A consumer that, when something came, waits a moment for what comes with it. Kafka's own fetches
 * the next records while the last are handled, which is often a single one; those behind it then
 * wait until that one has had a transaction of its own.
 */
final class GatheringConsumer extends KafkaConsumer<String, byte[]> {

  private static final Logger LOG = LoggerFactory.getLogger(GatheringConsumer.class);

  /** Less than a transaction takes under load, and long enough for the records of some appends. */
  private static final Duration MOMENT = Duration.ofMillis(5);

  private static final Duration ROUND_TRIP = Duration.ofMillis(2);

  private final int enough;

  /**
   * With these properties.
   *
   * @param enough as many records are not waited with
   */
  GatheringConsumer(Map<String, Object> properties, int enough) {
    super(properties, new StringDeserializer(), new ByteArrayDeserializer());
    this.enough = enough;
  }

  @Override
  public ConsumerRecords<String, byte[]> poll(Duration timeout) {
    return gathered(super::poll, timeout, enough);
  }

  /** What goes wrong after something came does so again at the next poll, when that is handled. */
  static ConsumerRecords<String, byte[]> gathered(
      Function<Duration, ConsumerRecords<String, byte[]>> poll, Duration timeout, int enough) {
    ConsumerRecords<String, byte[]> first = poll.apply(timeout);
    if (first.isEmpty() || first.count() >= enough) {
      return first;
    }
    LockSupport.parkNanos(MOMENT.toNanos());
    List<ConsumerRecords<String, byte[]>> all = new ArrayList<>(List.of(first));
    try {
      all.add(poll.apply(Duration.ZERO)); // what was fetched ahead
      all.add(poll.apply(ROUND_TRIP));
    } catch (KafkaException e) {
      LOG.debug("Nothing more was gathered", e);
    }
    return joined(all);
  }

  private static ConsumerRecords<String, byte[]> joined(
      List<ConsumerRecords<String, byte[]>> polls) {
    Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> records = new HashMap<>();
    Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
    for (ConsumerRecords<String, byte[]> poll : polls) {
      poll.forEach(
          record ->
              records
                  .computeIfAbsent(
                      new TopicPartition(record.topic(), record.partition()),
                      partition -> new ArrayList<>())
                  .add(record));
      next.putAll(poll.nextOffsets());
    }
    return new ConsumerRecords<>(records, next);
  }
}
