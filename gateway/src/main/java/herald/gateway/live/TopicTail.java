package herald.gateway.live;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads the ends of the topics, in a thread of its own, and belongs to no group: every gateway
 * reads everything, and nothing is written to Kafka. While Kafka is away it waits; what was told
 * meanwhile is read when Kafka is back. Only when it has to begin anew are streams told that hints
 * are lost. Whether it reads is the metric {@code herald.gateway.live.reading}, 1 or 0.
 */
@Component
@EnableConfigurationProperties(TopicNames.class)
class TopicTail implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(TopicTail.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Map<String, Object> properties;
  private final TopicNames topics;
  private final Map<String, Telling> tellings;
  private final Streams streams;
  private final AtomicInteger reading;
  private boolean resting;
  private volatile boolean running;
  private @Nullable Thread thread;

  TopicTail(KafkaProperties kafka, TopicNames topics, Streams streams, MeterRegistry meters) {
    this.properties = consumer(kafka.buildConsumerProperties());
    this.topics = topics;
    this.tellings = topics.all().stream().collect(Collectors.toMap(name -> name, topics::telling));
    this.streams = streams;
    this.reading = meters.gauge("herald.gateway.live.reading", new AtomicInteger());
  }

  private static Map<String, Object> consumer(Map<String, Object> connection) {
    Map<String, Object> properties = new HashMap<>(connection);
    properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "gateway-live");
    properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    properties.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
    properties.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
    properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 * 1024 * 1024);
    return properties;
  }

  @Override
  public synchronized void start() {
    running = true;
    thread = Thread.ofVirtual().name("live").start(this::run);
  }

  /** Before the server waits for its requests to end: streams would not. */
  @Override
  public synchronized void stop() {
    running = false;
    streams.close();
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try (Consumer<byte[], byte[]> consumer = open()) {
        toTheEnd(consumer);
        streams.interrupted();
        begun();
        while (running) {
          consumer.poll(POLL).forEach(this::tell);
        }
      } catch (RuntimeException e) {
        reading.set(0);
        rest(e);
      }
    }
  }

  private Consumer<byte[], byte[]> open() {
    return new KafkaConsumer<>(
        properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private void toTheEnd(Consumer<byte[], byte[]> consumer) {
    List<TopicPartition> all =
        topics.all().stream().flatMap(name -> parts(consumer, name)).toList();
    consumer.assign(all);
    consumer.seekToEnd(all);
    all.forEach(consumer::position); // seeking waits for somebody to ask
  }

  private static Stream<TopicPartition> parts(Consumer<byte[], byte[]> consumer, String topic) {
    List<PartitionInfo> parts = consumer.partitionsFor(topic);
    if (parts == null || parts.isEmpty()) {
      throw new KafkaException("there is no topic " + topic);
    }
    return parts.stream().map(part -> new TopicPartition(topic, part.partition()));
  }

  private void tell(ConsumerRecord<byte[], byte[]> record) {
    tellings.get(record.topic()).of(record).ifPresent(streams::tell);
  }

  private void begun() {
    reading.set(1);
    if (resting) {
      resting = false;
      LOG.info("Kafka can be read again; hints go on.");
    }
  }

  /** Says why once, however long it lasts. */
  private void rest(RuntimeException cause) {
    if (!running) {
      return;
    }
    if (!resting) {
      resting = true;
      LOG.warn("Hints pause, because Kafka cannot be read: {}", cause.toString());
    }
    LockSupport.parkNanos(PAUSE.toNanos());
  }
}
