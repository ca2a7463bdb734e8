package herald.platform.testing;

import herald.platform.embedded.EmbeddedKafka;
import herald.platform.embedded.Ports;
import herald.platform.embedded.ServerUser;
import herald.platform.embedded.ServiceTopics;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.testcontainers.kafka.KafkaContainer;

/**
 * One Kafka a test JVM, started when first asked for: in a container where a Docker engine answers,
 * embedded elsewhere. Tests keep apart by a prefix before the names of their topics. Tests may do
 * everything in it; who may do what in production is tested with the embedded servers.
 */
public final class TestKafka {

  private static final SecureRandom RANDOM = new SecureRandom();

  private TestKafka() {}

  private static final class Started {
    static final Map<String, Object> CLIENT = DockerEngine.answers() ? inContainer() : embedded();
  }

  /** Kafka's client properties: the address and how to sign in. */
  public static Map<String, Object> clientProperties() {
    return Map.copyOf(Started.CLIENT);
  }

  /** The same as Spring's properties. */
  public static Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    Started.CLIENT.forEach(
        (name, value) -> properties.put("spring.kafka.properties." + name, value));
    properties.remove("spring.kafka.properties.bootstrap.servers");
    properties.put("spring.kafka.bootstrap-servers", Started.CLIENT.get("bootstrap.servers"));
    return properties;
  }

  /** A prefix that no other test has, for example {@code tk3x9q2.}. */
  public static String prefix() {
    return "t" + Integer.toString(RANDOM.nextInt(36 * 36 * 36 * 36), 36) + ".";
  }

  /** Makes all topics of production behind this prefix, with fewer partitions. */
  public static void createAll(String prefix) {
    create(
        ServiceTopics.all().stream()
            .map(
                topic ->
                    new NewTopic(prefix + topic.name(), Optional.of(3), Optional.empty())
                        .configs(topic.settings()))
            .toList());
  }

  /** Makes these topics, with three partitions each. */
  public static void create(String... topics) {
    create(
        Arrays.stream(topics)
            .map(topic -> new NewTopic(topic, Optional.of(3), Optional.empty()))
            .toList());
  }

  private static void create(Collection<NewTopic> topics) {
    try (Admin admin = Admin.create(Started.CLIENT)) {
      admin.createTopics(topics).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("resource") // it lives as long as the JVM; Testcontainers ends it
  private static Map<String, Object> inContainer() {
    System.out.println("Tests use Kafka in a container (a Docker engine answers).");
    KafkaContainer container =
        new KafkaContainer("apache/kafka:4.3.1")
            // Otherwise whoever asks for a deleted topic makes it again.
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    container.start();
    Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
    return Map.of(
        "bootstrap.servers", container.getBootstrapServers(), "security.protocol", "PLAINTEXT");
  }

  private static Map<String, Object> embedded() {
    System.out.println("Tests use the embedded Kafka (no Docker engine answers).");
    Path folder = TestFolder.make("kafka");
    ServerUser tests = new ServerUser("tests", "tests");
    EmbeddedKafka kafka =
        new EmbeddedKafka(
            new EmbeddedKafka.Settings(
                folder.resolve("data"), folder.resolve("log"), Ports.free(), Ports.free(), tests));
    TestFolder.atTheEnd(folder, kafka::stop);
    kafka.start();
    return tests.properties(kafka.bootstrap());
  }

  /** For messages of tests that list what they made. */
  static List<String> topics() {
    try (Admin admin = Admin.create(Started.CLIENT)) {
      return List.copyOf(admin.listTopics().names().get());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
