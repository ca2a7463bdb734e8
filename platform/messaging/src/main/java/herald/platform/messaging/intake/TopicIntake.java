package herald.platform.messaging.intake;

import herald.platform.eventstore.DatabaseErrors;
import herald.platform.kernel.Unavailable;
import herald.platform.messaging.intake.IntakePositions.Taken;
import herald.platform.messaging.intake.Taking.Outcome;
import herald.platform.messaging.wire.Place;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.kafka.support.TopicPartitionOffset.SeekPosition;

/**
 * The reading of one topic. It starts when Kafka and the topic are there, however long that takes,
 * and starts again from its rows whenever the consumer has ended.
 */
public final class TopicIntake {

  private static final Logger LOG = LoggerFactory.getLogger(TopicIntake.class);
  private static final long LONGEST_PAUSE = 5_000;

  private final String topic;
  private final ConsumerFactory<String, byte[]> consumers;
  private final IntakePositions positions;
  private final Taking taking;
  private final Patient patient;
  private final Tally tally = new Tally();
  private final Thread keeper;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private Place ahead = Place.START;
  private volatile Place furthest = Place.START;

  /** How much the topic held when the reading began; nothing more once that was taken in. */
  private final AtomicReference<@Nullable Map<TopicPartition, Long>> owed = new AtomicReference<>();

  private volatile @Nullable KafkaMessageListenerContainer<String, byte[]> container;

  TopicIntake(
      String topic,
      ConsumerFactory<String, byte[]> consumers,
      IntakePositions positions,
      Taking taking) {
    this.topic = topic;
    this.consumers = consumers;
    this.positions = positions;
    this.taking = taking;
    this.patient = new Patient(taking, this::done);
    this.keeper = Thread.ofVirtual().name("intake of " + topic).unstarted(this::keep);
  }

  /** The topic's full name. */
  public String topic() {
    return topic;
  }

  /** What became of its records. */
  public Tally tally() {
    return tally;
  }

  /**
   * The place of the record that is furthest in the other service's order, over all partitions,
   * once everything that was polled with it is taken in; at the start that of the rows.
   */
  public Place furthest() {
    return furthest;
  }

  /**
   * Whether everything was taken in, or parked, that the topic held when the reading began; to be
   * asked of a topic that loses nothing with time. False until Kafka has told how much that is.
   */
  public boolean hasCaughtUp() {
    Map<TopicPartition, Long> ends = owed.get();
    if (ends == null || ends.isEmpty()) {
      return ends != null;
    }
    Map<Integer, Taken> taken = positions.of(topic);
    boolean caughtUp =
        ends.entrySet().stream()
            .filter(end -> end.getValue() > 0)
            .allMatch(
                end -> {
                  Taken last = taken.get(end.getKey().partition());
                  return last != null && last.offset() >= end.getValue() - 1;
                });
    if (caughtUp) {
      owed.compareAndSet(ends, Map.of());
    }
    return caughtUp;
  }

  /** Whether it reads, or tries to since Kafka went away. */
  public boolean isReading() {
    KafkaMessageListenerContainer<String, byte[]> current = container;
    return current != null && current.isRunning();
  }

  /** Handles the first parked record of a key; false if there is none. */
  boolean release(String key) {
    return taking.release(key);
  }

  void start() {
    keeper.start();
  }

  /** Returns when no handler runs any more. */
  void stop() {
    stopping.countDown();
    patient.stop();
    KafkaMessageListenerContainer<String, byte[]> current = container;
    if (current != null) {
      current.stop();
    }
  }

  private void keep() {
    long pause = 100;
    try {
      do {
        if (!isReading()) {
          pause = begin() ? 1_000 : Math.min(pause * 2, LONGEST_PAUSE);
        }
      } while (!stopping.await(pause, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      LOG.debug("The intake of {} ends.", topic);
    }
  }

  private boolean begin() {
    try {
      Map<Integer, Taken> taken = positions.of(topic);
      taken.values().forEach(last -> advance(last.place()));
      polled();
      KafkaMessageListenerContainer<String, byte[]> next = container(taken);
      container = next;
      next.start();
      if (stopping.getCount() == 0) {
        next.stop();
      }
      return true;
    } catch (RuntimeException e) {
      LOG.warn("{} cannot be read yet: {}", topic, DatabaseErrors.rootMessage(e));
      return false;
    }
  }

  private KafkaMessageListenerContainer<String, byte[]> container(Map<Integer, Taken> taken) {
    ContainerProperties properties = new ContainerProperties(starts(taken));
    properties.setAckMode(AckMode.MANUAL); // and nothing is ever committed: positions are rows
    properties.setAuthExceptionRetryInterval(Duration.ofSeconds(5));
    properties.setClientId("intake-" + topic);
    TopicListener listener = new TopicListener(taking, patient, this::polled, topic, taken);
    properties.setMessageListener(listener);
    var made = new KafkaMessageListenerContainer<>(consumers, properties);
    made.setBeanName("intake-" + topic);
    made.setCommonErrorHandler(listener);
    return made;
  }

  /** At the last record that was taken in, to see that it is still there. */
  private TopicPartitionOffset[] starts(Map<Integer, Taken> taken) {
    try (Consumer<String, byte[]> consumer = consumers.createConsumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      if (partitions.isEmpty()) {
        throw new Unavailable("There is no such topic.");
      }
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      owed.set(ends);
      return partitions.stream()
          .map(one -> start(one, taken.get(one.partition()), ends.get(one)))
          .toArray(TopicPartitionOffset[]::new);
    }
  }

  private TopicPartitionOffset start(TopicPartition partition, @Nullable Taken last, long end) {
    if (last != null && last.offset() >= 0 && last.offset() < end) {
      return new TopicPartitionOffset(partition.topic(), partition.partition(), last.offset());
    }
    if (last != null && last.offset() >= 0) {
      LOG.warn("{} ends before what was read of it: reading it from the beginning", partition);
      taking.startOver(partition);
    }
    return new TopicPartitionOffset(
        partition.topic(), partition.partition(), SeekPosition.BEGINNING);
  }

  private void done(Outcome outcome) {
    tally.add(outcome.ends());
    tally.parkedKeys(outcome.parkedKeys());
    advance(outcome.furthest());
  }

  private synchronized void advance(Place place) {
    if (place.isBeyond(ahead)) {
      ahead = place;
    }
  }

  private synchronized void polled() {
    furthest = ahead;
  }
}
