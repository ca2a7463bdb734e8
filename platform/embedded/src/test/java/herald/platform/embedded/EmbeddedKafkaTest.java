package herald.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The broker as the suite runs it, with the topics and rights of all services. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedKafkaTest {

  private static final ServerUser ACCOUNT = new ServerUser("account-service", "account's");
  private static final ServerUser GATEWAY = new ServerUser("gateway", "gateway's");
  private static final ServerUser SUITE = new ServerUser("suite", "suite's");

  @TempDir static Path folder;
  private static EmbeddedKafka kafka;

  @BeforeAll
  static void start() {
    kafka =
        new EmbeddedKafka(
            new EmbeddedKafka.Settings(
                folder.resolve("data"), folder.resolve("log"), Ports.free(), Ports.free(), SUITE));
    kafka.start();
    provision();
  }

  @AfterAll
  static void stop() {
    kafka.stop();
    assertThat(kafka.process().isAlive()).isFalse();
  }

  private static void provision() {
    KafkaRights.provision(
        kafka.bootstrap(),
        SUITE.properties(kafka.bootstrap()),
        ServiceTopics.all(),
        List.of(ACCOUNT, GATEWAY));
  }

  @Test
  @Order(1)
  void letsAServiceWriteItsOwnTopicAndNoOther() throws Exception {
    send(ACCOUNT, "herald.account", "connected");
    assertThatThrownBy(() -> send(ACCOUNT, "herald.access", "forged"))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(TopicAuthorizationException.class);
    assertThatThrownBy(() -> send(GATEWAY, "herald.account", "forged"))
        .hasCauseInstanceOf(AuthorizationException.class);
  }

  @Test
  @Order(2)
  void letsTheGatewayReadHintsButNoNames() {
    assertThat(read(GATEWAY, "herald.account")).containsExactly("connected");
    assertThatThrownBy(() -> read(GATEWAY, "herald.access.people"))
        .isInstanceOf(TopicAuthorizationException.class);
    assertThat(read(ACCOUNT, "herald.access.people")).isEmpty();
  }

  @Test
  @Order(3)
  void keepsTopicsOfTwelvePartitionsForEver() throws Exception {
    try (Admin admin = Admin.create(SUITE.properties(kafka.bootstrap()))) {
      var topics =
          admin
              .describeTopics(ServiceTopics.all().stream().map(t -> t.name()).toList())
              .allTopicNames()
              .get();
      assertThat(topics.values()).allSatisfy(t -> assertThat(t.partitions()).hasSize(12));
    }
  }

  @Test
  @Order(4)
  void keepsRecordsAndRightsThroughKillAndRestart() throws Exception {
    Process first = kafka.process();
    first.destroyForcibly();
    await().atMost(Duration.ofSeconds(10)).until(() -> !first.isAlive());
    kafka.start();
    provision();
    assertThat(read(GATEWAY, "herald.account")).containsExactly("connected");
    assertThatThrownBy(() -> send(GATEWAY, "herald.account", "forged"))
        .hasCauseInstanceOf(AuthorizationException.class);
  }

  @Test
  @Order(5)
  void syncsWhatNoStoreCanTellAgainAlsoInTopicsMadeBefore() throws Exception {
    ConfigResource inbox = new ConfigResource(ConfigResource.Type.TOPIC, "herald.blog.inbox");
    ConfigEntry synced = new ConfigEntry("flush.messages", "1");
    try (Admin admin = Admin.create(SUITE.properties(kafka.bootstrap()))) {
      AlterConfigOp forget = new AlterConfigOp(synced, AlterConfigOp.OpType.DELETE);
      admin.incrementalAlterConfigs(Map.of(inbox, List.of(forget))).all().get();
      provision();
      var settings = admin.describeConfigs(List.of(inbox)).all().get().get(inbox);
      assertThat(settings.get("flush.messages").value()).isEqualTo("1");
      assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
    }
  }

  private static void send(ServerUser user, String topic, String text) throws Exception {
    var producer =
        new KafkaProducer<>(
            user.properties(kafka.bootstrap()), new StringSerializer(), new StringSerializer());
    try (producer) {
      producer.send(new ProducerRecord<>(topic, 0, "key", text)).get(20, TimeUnit.SECONDS);
    }
  }

  private static List<String> read(ServerUser user, String topic) {
    Map<String, Object> properties = user.properties(kafka.bootstrap());
    properties.put("auto.offset.reset", "none");
    TopicPartition partition = new TopicPartition(topic, 0);
    try (var consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seek(partition, 0);
      Map<TopicPartition, Long> ends = consumer.endOffsets(List.of(partition));
      if (ends.get(partition) == 0) {
        return List.of();
      }
      return consumer.poll(Duration.ofSeconds(20)).records(partition).stream()
          .map(record -> record.value())
          .toList();
    }
  }
}
