package herald.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Tells on a topic what the service that owns it would tell, in the form of a CloudEvent. */
public final class TestTopic implements AutoCloseable {

  /** Goes on from one to the next, as one store's would: what is not beyond the last is dropped. */
  private static final AtomicLong POSITION = new AtomicLong();

  private final KafkaProducer<String, String> producer =
      new KafkaProducer<>(
          TestKafka.clientProperties(), new StringSerializer(), new StringSerializer());
  private final String topic;
  private final String source;

  /**
   * @param prefix the value of {@code herald.messaging.topic-prefix}
   * @param topic for example {@code herald.account}
   */
  public TestTopic(String prefix, String topic) {
    this.topic = prefix + topic;
    this.source = "/" + topic.split("\\.")[1] + "-service";
  }

  /** Something new; answers its id. The body may be null, which erases on a compacted topic. */
  public String tell(String hub, String type, String subject, @Nullable String body) {
    String id = UUID.randomUUID().toString();
    repeat(id, hub, type, subject, body);
    return id;
  }

  /**
   * The same event at a later place, as after a restore of the teller's store. Of several threads
   * one tells after the other: positions on a topic only grow.
   */
  public synchronized void repeat(
      String id, String hub, String type, String subject, @Nullable String body) {
    var record = new ProducerRecord<>(topic, hub + "|" + subject, body);
    attributes(id, hub, type, subject)
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> attributes(String id, String hub, String type, String subject) {
    return Map.of(
        "ce_specversion",
        "1.0",
        "ce_id",
        id,
        "ce_source",
        source,
        "ce_type",
        type,
        "ce_subject",
        subject,
        "ce_time",
        Instant.now().toString(),
        "ce_hub",
        hub,
        "ce_epoch",
        "1",
        "ce_position",
        Long.toString(POSITION.incrementAndGet()),
        "content-type",
        "application/json");
  }

  @Override
  public void close() {
    producer.close();
  }
}
