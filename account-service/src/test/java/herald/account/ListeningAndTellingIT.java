package herald.account;

import static herald.account.support.NetworksDouble.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.account.id.AccountId;
import herald.account.support.AccountSpecification;
import herald.account.support.NetworksDouble;
import herald.platform.eventstore.StoredEvent;
import herald.platform.testing.Contracts;
import herald.platform.testing.TestKafka;
import herald.platform.testing.TestTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The service among the others: what it hears on Kafka, and what it says there. */
class ListeningAndTellingIT extends AccountSpecification {

  @Test
  @Tag("R-POST-5")
  void deliversAReleasedPostOnceHoweverOftenItIsTold() {
    AccountId account = connectX("usr_sanne", NetworksDouble.newId());
    networks.xPublishing(json(201, "{\"data\":{\"id\":\"951\"}}"));
    String post = "pst_" + UUID.randomUUID().toString().replace("-", "");
    String released =
        Contracts.example("herald.post.released.v1")
            .replaceAll("pst_[0-9a-z]+", post)
            .replaceAll("acc_[0-9a-z]+", account.value())
            .replaceAll("\"(decidedAt|at)\": *\"[^\"]+\"", "\"$1\":\"" + Instant.now() + "\"");
    try (TestTopic autopublish = new TestTopic(TOPICS, "herald.autopublish")) {
      String id = autopublish.tell(HUB, "herald.post.released.v1", post, released);
      autopublish.repeat(id, HUB, "herald.post.released.v1", post, released);
    }
    ConsumerRecord<String, String> told = told("herald.post.delivered.v1", post);
    Contracts.assertValid("herald.post.delivered.v1", told.value());
    assertThat(told.value()).contains("\"951\"", account.value());
    assertThat(header(told, "ce_hub")).isEqualTo(HUB);
    assertThat(history.stream(HUB, post))
        .extracting(StoredEvent::name)
        .containsExactly("delivery.requested", "delivery.started", "post.delivered");
  }

  @Test
  @Tag("A19")
  void tellsOfAConnectionWithoutItsTokens() {
    AccountId account = connectX("usr_sanne", NetworksDouble.newId());
    ConsumerRecord<String, String> told = told("herald.account.connected.v1", account.value());
    Contracts.assertValid("herald.account.connected.v1", told.value());
    assertThat(told.value()).doesNotContain("canary");
  }

  @Test
  void joinsWhatTheOthersTell() {
    AccountId account = connectX("usr_sanne", NetworksDouble.newId());
    access.levels.put("usr_sanne", Map.of(account.value(), "FULL"));
    try (TestTopic accessTopic = new TestTopic(TOPICS, "herald.access");
        TestTopic people = new TestTopic(TOPICS, "herald.access.people");
        TestTopic brand = new TestTopic(TOPICS, "herald.brand");
        TestTopic autopublish = new TestTopic(TOPICS, "herald.autopublish")) {
      tell(accessTopic, "herald.access.opened.v1", account);
      tell(accessTopic, "herald.access.shared.v1", account);
      tell(brand, "herald.brand.assigned.v1", account);
      tell(autopublish, "herald.autopublishing.chosen.v1", account);
      people.tell(
          HUB,
          "herald.person.described.v1",
          "usr_sanne",
          Contracts.example("herald.person.described.v1"));
      await()
          .atMost(Duration.ofSeconds(15))
          .untilAsserted(
              () -> {
                JsonNode row = as("usr_sanne").get("/api/accounts/" + account.value()).body();
                assertThat(row.path("access").path("kind").asString()).isEqualTo("EVERYONE");
                assertThat(row.path("versions").toString())
                    .startsWith("{\"account\":1,\"access\":2,\"autoPublishing\":1,\"brand\":1,");
                assertThat(row.path("brand").path("name").asString()).isEqualTo("Northwind Europe");
                assertThat(row.path("autoPublishing").path("blogs")).hasSize(1);
                assertThat(row.path("connectedBy").path("name").asString())
                    .isEqualTo("Sanne de Vries");
              });
    }
  }

  @Test
  @Tag("R-BRAND-3")
  void showsTheNameThatABrandHasNowWhicheverIsHeardFirst() {
    AccountId account = connectX("usr_sanne", NetworksDouble.newId());
    access.levels.put("usr_sanne", Map.of(account.value(), "FULL"));
    String id = account.value().replace("acc_", "brd_");
    try (TestTopic brand = new TestTopic(TOPICS, "herald.brand")) {
      brand.tell(HUB, "herald.brand.renamed.v1", id, of("herald.brand.renamed.v1", account));
      brand.tell(
          HUB,
          "herald.brand.assigned.v1",
          account.value(),
          of("herald.brand.assigned.v1", account));
      await()
          .atMost(Duration.ofSeconds(15))
          .untilAsserted(
              () -> {
                JsonNode row = as("usr_sanne").get("/api/accounts/" + account.value()).body();
                assertThat(row.path("brand").toString())
                    .isEqualTo("{\"id\":\"" + id + "\",\"name\":\"Northwind\"}");
              });
    }
  }

  private static String of(String type, AccountId account) {
    return Contracts.example(type)
        .replaceAll("(acc|brd)_[0-9a-z]+", "$1" + account.value().substring("acc".length()));
  }

  @Test
  @Tag("R-CON-15")
  void knowsThatTheConnectorHasLeft() {
    AccountId account = connectX("usr_leaving", NetworksDouble.newId());
    access.levels.put("usr_sanne", Map.of(account.value(), "FULL"));
    try (TestTopic accessTopic = new TestTopic(TOPICS, "herald.access")) {
      tell(accessTopic, "herald.access.opened.v1", account);
      accessTopic.tell(
          HUB,
          "herald.access.connector-left.v1",
          account.value(),
          Contracts.example("herald.access.connector-left.v1")
              .replaceAll("acc_[0-9a-z]+", account.value())
              .replace("usr_joris", "usr_leaving"));
      await()
          .atMost(Duration.ofSeconds(15))
          .untilAsserted(
              () -> {
                JsonNode row = as("usr_sanne").get("/api/accounts/" + account.value()).body();
                assertThat(row.path("connectedBy").isNull()).isTrue();
                assertThat(row.path("versions").toString())
                    .startsWith("{\"account\":2,\"access\":3,");
              });
    }
    assertThat(history.stream(HUB, account.value()).getLast().origin().actor())
        .isEqualTo("automation:drop-connector");
  }

  @Test
  @Tag("R-AUD-4")
  void forgetsThePersonWhoIsErased() {
    try (TestTopic people = new TestTopic(TOPICS, "herald.access.people")) {
      people.tell(
          HUB,
          "herald.person.described.v1",
          "usr_gone",
          "{\"user\":\"usr_gone\",\"name\":\"Somebody\"}");
      await().until(() -> named("usr_gone") == 1);
      people.tell(HUB, "herald.person.described.v1", "usr_gone", null);
      await().until(() -> named("usr_gone") == 0);
    }
  }

  @Test
  @Tag("R-AUD-4")
  @Tag("A20")
  void forgetsThePersonOfWhomOnlyTheRemovalIsStillTold() {
    String removed = "herald.user.removed.v1";
    try (TestTopic people = new TestTopic(TOPICS, "herald.access.people");
        TestTopic accessTopic = new TestTopic(TOPICS, "herald.access")) {
      people.tell(
          HUB,
          "herald.person.described.v1",
          "usr_left",
          "{\"user\":\"usr_left\",\"name\":\"Somebody\"}");
      await().until(() -> named("usr_left") == 1);
      accessTopic.tell(HUB, removed, "usr_left", Contracts.example(removed));
      await().until(() -> named("usr_left") == 0);
    }
  }

  private long named(String user) {
    return count("select count(*) from seen_people where user_id = ?", user);
  }

  private static void tell(TestTopic topic, String type, AccountId account) {
    topic.tell(
        HUB,
        type,
        account.value(),
        Contracts.example(type).replaceAll("acc_[0-9a-z]+", account.value()));
  }

  private static ConsumerRecord<String, String> told(String type, String subject) {
    Map<String, Object> properties = new HashMap<>(TestKafka.clientProperties());
    properties.put("enable.auto.commit", false);
    try (var consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPICS + "herald.account").stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      List<ConsumerRecord<String, String>> found = new ArrayList<>();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () -> {
                consumer
                    .poll(Duration.ofMillis(200))
                    .forEach(
                        record -> {
                          if (header(record, "ce_type").equals(type)
                              && header(record, "ce_subject").equals(subject)) {
                            found.add(record);
                          }
                        });
                return !found.isEmpty();
              });
      return found.getFirst();
    }
  }

  private static String header(ConsumerRecord<String, String> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }
}
