package herald.platform.messaging.notes;

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
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Kafka from outside: reads and writes topics as another service would. */
public final class Station implements AutoCloseable {

  private final Map<String, Object> client;
  private final KafkaProducer<String, byte[]> producer;

  public Station() {
    this(TestKafka.clientProperties());
  }

  public Station(Map<String, Object> client) {
    this.client = client;
    producer = new KafkaProducer<>(client, new StringSerializer(), new ByteArraySerializer());
  }

  /** One line said by another service, always to partition 0. */
  public void say(String topic, Place place, String note, String text) {
    send(topic, NoteApplication.SAID, place, note, json(note, text));
  }

  /** So many lines, and waits for the acknowledgements at the end. */
  public void sayAll(String topic, Supplier<Place> places, String note, List<String> texts) {
    for (String text : texts) {
      producer.send(record(topic, NoteApplication.SAID, places.get(), note, json(note, text)));
    }
    producer.flush();
  }

  public void send(String topic, String type, Place place, String note, byte @Nullable [] body) {
    send(record(topic, type, place, note, body));
  }

  private static ProducerRecord<String, byte[]> record(
      String topic, String type, Place place, String note, byte @Nullable [] body) {
    CloudEvent event =
        new CloudEvent(
            "evt_" + place, "/other-service", type, note, Instant.EPOCH, "hub_a", place, "");
    return new ProducerRecord<>(topic, 0, event.key(), body, event.headers());
  }

  public void send(ProducerRecord<String, byte[]> record) {
    try {
      producer.send(record).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  public static byte[] json(String note, String text) {
    return """
    {"note":"%s","text":"%s","number":7,"unheardOf":[{}]}"""
        .formatted(note, text)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Everything in the topic, partition by partition. */
  public List<ConsumerRecord<String, byte[]>> read(String topic) {
    Map<String, Object> properties = new HashMap<>(client);
    properties.put("enable.auto.commit", false);
    try (var consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(all::add);
      }
      return all;
    }
  }

  /** The topic is gone with all its records, and an empty one of its name is there. */
  public void lose(String topic) {
    try (Admin admin = Admin.create(client)) {
      get(admin.deleteTopics(List.of(topic)).all());
      Awaitility.await().until(() -> !get(admin.listTopics().names()).contains(topic));
    }
    create(topic);
  }

  public void create(String topic) {
    try (Admin admin = Admin.create(client)) {
      get(admin.createTopics(List.of(new NewTopic(topic, Optional.of(3), Optional.empty()))).all());
    }
  }

  private static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
