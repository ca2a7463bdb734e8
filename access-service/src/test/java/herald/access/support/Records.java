package herald.access.support;

import herald.platform.messaging.Topics;
import herald.platform.messaging.wire.CloudEvent;
import herald.platform.messaging.wire.Place;
import herald.platform.testing.TestKafka;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The topics as another service sees them: it tells as the account service, and reads what was
 * told.
 */
public record Records(Topics topics) {

  private static final AtomicLong POSITION = new AtomicLong();

  /** One record of a topic; without a body where it erases. */
  public record Heard(String type, String subject, String body) {}

  /** Tells something of an account of the demo hub, as the account service would. */
  public void tell(String type, String account, String body) {
    CloudEvent event =
        new CloudEvent(
            UUID.randomUUID().toString(),
            "/account-service",
            type,
            account,
            Instant.now(),
            "hub_demo",
            new Place(1, POSITION.incrementAndGet(), 0),
            "");
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            TestKafka.clientProperties(), new StringSerializer(), new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  topics.named("herald.account"),
                  null,
                  event.key(),
                  body.getBytes(StandardCharsets.UTF_8),
                  event.headers()))
          .get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Everything on the topic. */
  public List<Heard> read(String topic) {
    Map<String, Object> properties = new HashMap<>(TestKafka.clientProperties());
    properties.put("auto.offset.reset", "earliest");
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topics.named(topic)).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long end = consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
      List<Heard> heard = new ArrayList<>();
      while (partitions.stream().mapToLong(consumer::position).sum() < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> heard.add(heard(record)));
      }
      return heard;
    }
  }

  private static Heard heard(ConsumerRecord<String, byte[]> record) {
    CloudEvent event = CloudEvent.of(record.headers());
    return new Heard(
        event.type(),
        event.subject(),
        record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8));
  }
}
