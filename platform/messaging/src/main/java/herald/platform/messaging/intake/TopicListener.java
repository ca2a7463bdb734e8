package herald.platform.messaging.intake;

import herald.platform.messaging.intake.IntakePositions.Taken;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Hands what was polled to the intake, by partition, and notices a topic that is not the one it
 * was: reading begins at the last record that was taken in, and when another one lies there, or the
 * topic ends before it, everything is read from the beginning. Places then tell the repeats.
 */
final class TopicListener
    implements BatchConsumerAwareMessageListener<String, byte[]>, CommonErrorHandler {

  private static final Logger LOG = LoggerFactory.getLogger(TopicListener.class);

  private final Taking taking;
  private final Patient patient;
  private final Runnable polled;
  private final Map<TopicPartition, Taken> expected = new ConcurrentHashMap<>();

  /**
   * @param taken the rows of the topic
   * @param polled is run when all of a poll was taken in
   */
  TopicListener(
      Taking taking, Patient patient, Runnable polled, String topic, Map<Integer, Taken> taken) {
    this.taking = taking;
    this.patient = patient;
    this.polled = polled;
    taken.forEach(
        (partition, last) -> {
          if (last.offset() >= 0) {
            expected.put(new TopicPartition(topic, partition), last);
          }
        });
  }

  @Override
  public void onMessage(List<ConsumerRecord<String, byte[]>> records, Consumer<?, ?> consumer) {
    Map<Integer, List<ConsumerRecord<String, byte[]>>> partitions =
        records.stream().collect(Collectors.groupingBy(ConsumerRecord::partition));
    partitions.values().removeIf(some -> isOfAnotherTopic(some.getFirst(), consumer));
    patient.take(partitions);
    polled.run();
  }

  private boolean isOfAnotherTopic(ConsumerRecord<String, byte[]> first, Consumer<?, ?> consumer) {
    TopicPartition partition = new TopicPartition(first.topic(), first.partition());
    boolean another = !isTheTopicItWas(partition, first);
    if (another) {
      LOG.warn("{} is not what it was: reading it from the beginning", partition);
      startOver(List.of(partition), consumer);
    }
    return another;
  }

  /** Asked of the first record of each partition alone. */
  private boolean isTheTopicItWas(TopicPartition partition, ConsumerRecord<String, byte[]> first) {
    Taken last = expected.remove(partition);
    return last == null || first.offset() != last.offset() || taking.isStill(first, last);
  }

  private void startOver(Collection<TopicPartition> partitions, Consumer<?, ?> consumer) {
    partitions.forEach(taking::startOver);
    expected.keySet().removeAll(partitions);
    consumer.seekToBeginning(partitions);
  }

  @Override
  public void handleOtherException(
      Exception thrown,
      Consumer<?, ?> consumer,
      MessageListenerContainer container,
      boolean batchListener) {
    if (thrown instanceof OffsetOutOfRangeException lost) {
      LOG.warn("{} lack what comes next: reading them from the beginning", lost.partitions());
      startOver(lost.partitions(), consumer);
    } else {
      LOG.warn("{} cannot be read: {}", container.getListenerId(), thrown.getMessage());
    }
  }

  /**
   * When stopping, or when a row cannot be reached to start over; failures of records never get
   * here. Whoever keeps the container starts it again.
   */
  @Override
  public <K, V> ConsumerRecords<K, V> handleBatchAndReturnRemaining(
      Exception thrown,
      ConsumerRecords<?, ?> records,
      Consumer<?, ?> consumer,
      MessageListenerContainer container,
      Runnable again) {
    LOG.debug("The reading of {} ends.", records.partitions(), thrown);
    container.stop(() -> {});
    return ConsumerRecords.empty();
  }
}
