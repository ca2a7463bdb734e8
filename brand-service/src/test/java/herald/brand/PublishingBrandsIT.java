package herald.brand;

import static org.assertj.core.api.Assertions.assertThat;

import herald.platform.testing.Contracts;
import herald.platform.testing.TestKafka;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the service really tells on its topic. */
class PublishingBrandsIT extends BrandServiceSpecification {

  @Test
  void everyChangeIsToldOnceInOrderAndFitsItsContract() {
    String europe = brand("Europe");
    HttpResponse<String> assigned = send(assigning(SANNE, account, europe));
    send(assigning(SANNE, account, europe));
    HttpResponse<String> takenOut = send(assigning(SANNE, account, null));

    List<ConsumerRecord<String, String>> told = read(3);
    List<ConsumerRecord<String, String>> ofTheAccount =
        told.stream().filter(r -> header(r, "ce_subject").equals(account)).toList();
    assertThat(ofTheAccount)
        .extracting(r -> header(r, "ce_type"))
        .containsExactly("herald.brand.assigned.v1", "herald.brand.unassigned.v1");
    assertThat(ofTheAccount)
        .extracting(r -> "\"" + JsonMapper.shared().readTree(r.value()).get("version") + "\"")
        .containsExactly(etag(assigned), etag(takenOut));
    assertThat(told).extracting(r -> header(r, "ce_source")).containsOnly("/brand-service");
    told.forEach(r -> Contracts.assertValid(header(r, "ce_type"), r.value()));
  }

  private List<ConsumerRecord<String, String>> read(int expected) {
    Map<String, Object> client = new HashMap<>(TestKafka.clientProperties());
    client.put("auto.offset.reset", "earliest");
    List<ConsumerRecord<String, String>> found = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
      String topic = prefix + "herald.brand";
      consumer.assign(
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList());
      Awaitility.await()
          .untilAsserted(
              () -> {
                consumer.poll(Duration.ofMillis(100)).forEach(r -> keepOwn(found, r));
                assertThat(found).hasSize(expected);
              });
    }
    return found;
  }

  private void keepOwn(
      List<ConsumerRecord<String, String>> found, ConsumerRecord<String, String> record) {
    if (header(record, "ce_hub").equals(hub)) {
      found.add(record);
    }
  }

  private static String header(ConsumerRecord<String, String> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
