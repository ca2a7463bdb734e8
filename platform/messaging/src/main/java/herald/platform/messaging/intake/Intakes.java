package herald.platform.messaging.intake;

import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.Failures;
import herald.platform.eventstore.Released;
import herald.platform.eventstore.StoreOpened;
import herald.platform.messaging.Intake;
import herald.platform.messaging.Topics;
import herald.platform.messaging.wire.CloudEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** All intakes of the service: they start when the store is open and stop before anything else. */
public final class Intakes implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Intakes.class);
  private static final int MOST_POLLED = 200;
  private static final Map<String, Object> SETTINGS =
      Map.of(
          ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
          false,
          ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
          "none",
          ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
          MOST_POLLED,
          ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
          5_000,
          ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
          4_000);

  private final Map<String, TopicIntake> topics = new LinkedHashMap<>();
  private final ParkedRecords parked;
  private volatile boolean running;

  /**
   * The platform makes the one bean.
   *
   * @param connection the properties of {@code spring.kafka} for consumers
   */
  public Intakes(
      List<Intake> intakes,
      Topics names,
      Map<String, Object> connection,
      EngineRows rows,
      IntakePositions positions,
      ParkedRecords parked) {
    this.parked = parked;
    ConsumerFactory<String, byte[]> consumers = consumers(connection);
    intakes.stream()
        .collect(Collectors.groupingBy(Intake::topic, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (name, some) -> {
              String topic = names.named(name);
              String source = CloudEvent.source(Topics.teller(name));
              Taking taking =
                  new Taking(topic, some, new Scrutiny(name, source), rows, positions, parked);
              topics.put(topic, new TopicIntake(topic, consumers, positions, taking));
            });
  }

  private static ConsumerFactory<String, byte[]> consumers(Map<String, Object> connection) {
    Map<String, Object> properties = new HashMap<>(connection);
    properties.putAll(SETTINGS);
    properties.putIfAbsent(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 5_000);
    properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
    return new DefaultKafkaConsumerFactory<>(properties) {
      @Override
      protected Consumer<String, byte[]> createRawConsumer(Map<String, Object> all) {
        return new GatheringConsumer(all, MOST_POLLED);
      }
    };
  }

  /** Each topic that is read. */
  public Collection<TopicIntake> topics() {
    return topics.values();
  }

  /** The reading of this topic, by its full name. */
  public Optional<TopicIntake> topic(String name) {
    return Optional.ofNullable(topics.get(name));
  }

  /** The tables are there from now on. */
  @EventListener
  public void open(StoreOpened opened) {
    if (running) {
      topics.values().forEach(TopicIntake::start);
    }
  }

  /**
   * Handles the parked records of a key in their order, until one fails; those behind it stay
   * parked. Records that arrive meanwhile come behind them.
   */
  public Released release(String topic, String key) {
    int released = 0;
    String because = "";
    try {
      TopicIntake reading =
          topic(topic).orElseThrow(() -> new IllegalArgumentException("no intake of " + topic));
      while (reading.release(key)) {
        released++;
      }
    } catch (RuntimeException e) {
      because = Failures.because(e);
    }
    List<ParkedRecords.ParkedKey> list = parked.list();
    count(topic, list);
    return new Released(released, left(topic, key, list), because);
  }

  /**
   * Takes a parked record away for good, one that can never be handled; those behind it can then be
   * released. False if there is no record of this number.
   */
  public boolean discard(long id) {
    Optional<ParkedRecords.ParkedKey> gone = parked.discard(id);
    gone.ifPresent(
        one -> {
          LOG.warn("Discarded by an operator: {}", one);
          count(one.topic(), parked.list());
        });
    return gone.isPresent();
  }

  private void count(String topic, List<ParkedRecords.ParkedKey> list) {
    topic(topic).ifPresent(reading -> reading.tally().parkedKeys(keysOf(topic, list)));
  }

  private static int keysOf(String topic, List<ParkedRecords.ParkedKey> list) {
    return (int) list.stream().filter(parkedKey -> parkedKey.topic().equals(topic)).count();
  }

  private static long left(String topic, String key, List<ParkedRecords.ParkedKey> list) {
    return list.stream()
        .filter(parkedKey -> parkedKey.topic().equals(topic) && parkedKey.key().equals(key))
        .mapToLong(ParkedRecords.ParkedKey::records)
        .sum();
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    topics.values().forEach(TopicIntake::stop);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
