package herald.suite.system;

import static org.assertj.core.api.Assertions.assertThat;

import herald.platform.embedded.ServiceTopics;
import herald.suite.home.Home;
import herald.suite.home.Secrets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each service is told, and that nothing of the demo is told by accident. */
class SuiteTest {

  @TempDir Path folder;
  private Secrets secrets;
  private Home home;

  @BeforeEach
  void setUp() {
    home = new Home(folder, folder.resolve(".herald")).prepare();
    secrets = new Secrets(home).prepare(Suite.clients());
  }

  @Test
  void everybodyKnowsKafkaAsItselfAlone() {
    assertThat(Suite.clients()).containsAll(ServiceTopics.users());
    Map<String, String> brand = told("brand-service", true);
    assertThat(brand.get("spring.kafka.properties.sasl.jaas.config"))
        .contains("username=\"brand-service\"")
        .contains(secrets.kafkaUser("brand-service").password());
    assertThat(brand.values())
        .noneMatch(value -> value.contains(secrets.kafkaSuperuser().password()));
  }

  @Test
  void theGatewayReadsWhatItsHintsAreMadeOfAndWritesNothing() {
    List<ServiceTopics.Topic> read =
        ServiceTopics.all().stream().filter(topic -> topic.readers().contains("gateway")).toList();
    assertThat(read)
        .extracting(ServiceTopics.Topic::name)
        .containsExactlyInAnyOrder(
            "herald.access",
            "herald.account",
            "herald.autopublish",
            "herald.brand",
            "herald.notification");
    assertThat(ServiceTopics.all()).noneMatch(topic -> topic.writers().contains("gateway"));
    assertThat(told("gateway", false).get("spring.kafka.properties.sasl.jaas.config"))
        .contains("username=\"gateway\"");
  }

  @Test
  void everybodyHasItsOwnDatabaseAlone() {
    Map<String, String> account = told("account-service", true);
    assertThat(account).containsEntry("herald.database.name", "account");
    assertThat(account.values())
        .noneMatch(value -> value.equals(secrets.database("access").appPassword()))
        .noneMatch(value -> value.equals(secrets.postgresPassword()));
    assertThat(told("gateway", true)).doesNotContainKey("herald.database.url");
  }

  @Test
  void onlyAccessSigns() {
    for (Service service : Suite.services()) {
      boolean signs = told(service.name(), true).containsKey("herald.signing-key");
      assertThat(signs).as(service.name()).isEqualTo(service.name().equals("access-service"));
    }
  }

  @Test
  void nothingOfTheDemoIsOnWithoutIt() {
    assertThat(Suite.services(false)).noneMatch(service -> service.name().equals("simulator"));
    for (Service service : Suite.services(false)) {
      Map<String, String> told = told(service.name(), false);
      assertThat(told.keySet()).noneMatch(name -> name.startsWith("herald.networks."));
      assertThat(told).doesNotContainKeys("herald.fetch.allowed-hosts", "herald.readback.pause");
      assertThat(told.getOrDefault("herald.demo", "false")).isEqualTo("false");
    }
  }

  @Test
  void theDemoSpeaksToTheSimulatorWhereverItIs() {
    Setup moved = new Setup(home, secrets, Ports.usual(1, Map.of()), true, Duration.ofSeconds(20));
    assertThat(Suite.services().get(1).configuration(moved))
        .containsEntry("herald.networks.x.token", "http://127.0.0.1:8091/x/2/oauth2/token")
        .containsEntry("herald.readback.pause", "PT15S")
        .containsEntry("herald.public-url", "http://127.0.0.1:8081");
    assertThat(Suite.services().get(2).configuration(moved)).containsEntry("herald.hold", "PT20S");
  }

  private Map<String, String> told(String name, boolean demo) {
    Setup setup = new Setup(home, secrets, Ports.usual(0, Map.of()), demo, null);
    return Suite.services().stream()
        .filter(service -> service.name().equals(name))
        .findFirst()
        .orElseThrow()
        .configuration(setup);
  }
}
