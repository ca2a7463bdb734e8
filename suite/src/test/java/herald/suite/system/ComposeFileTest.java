package herald.suite.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The compose file runs what the suite declares, and publishes no more than it must. */
class ComposeFileTest {

  private static final Path REPOSITORY = Path.of("..");

  private Map<String, Map<String, Object>> containers;

  @BeforeEach
  void read() throws IOException {
    Map<String, Map<String, Map<String, Object>>> file =
        new Yaml().load(Files.readString(REPOSITORY.resolve("docker-compose.yml")));
    containers = file.get("services");
  }

  @Test
  void eachServiceRunsWithItsOwnSettingsAlone() {
    assertThat(containers.keySet())
        .containsAll(Suite.services().stream().map(Service::name).toList());
    for (Service service : Suite.services()) {
      String settings = service.subject() + "-settings:";
      assertThat(list(service.name(), "volumes"))
          .as(service.name())
          .contains(settings + "/run/herald:ro")
          .noneMatch(volume -> volume.contains("-settings:") && !volume.startsWith(settings))
          .noneMatch(volume -> volume.startsWith("secrets:"));
      assertThat(list("herald", "volumes")).contains(settings + "/services/" + service.name());
    }
  }

  @Test
  void theDemoIsAProfile() {
    for (Service service : Suite.services()) {
      assertThat(list(service.name(), "profiles"))
          .as(service.name())
          .isEqualTo(service.demoOnly() ? List.of("demo") : List.of());
    }
  }

  @Test
  void onlyTheDoorsArePublishedAndOnTheLoopbackAlone() {
    for (String name : containers.keySet()) {
      List<String> ports = list(name, "ports");
      if (List.of("gateway", "simulator").contains(name)) {
        assertThat(ports).as(name).hasSize(1).allMatch(port -> port.startsWith("127.0.0.1:"));
      } else {
        assertThat(ports).as(name).isEmpty();
      }
    }
  }

  @Test
  void everyContainerHasALimitAndServicesHaveNoRights() {
    assertThat(containers.values()).allSatisfy(one -> assertThat(one).containsKey("mem_limit"));
    for (Service service : Suite.services()) {
      assertThat(containers.get(service.name()))
          .as(service.name())
          .containsEntry("read_only", true)
          .containsEntry("cap_drop", List.of("ALL"));
    }
  }

  @Test
  void everyVariableThatMustBeSetStandsInTheExample() throws IOException {
    String compose = Files.readString(REPOSITORY.resolve("docker-compose.yml"));
    List<String> example = Files.readAllLines(REPOSITORY.resolve(".env.example"));
    List<String> required =
        Pattern.compile("\\$\\{([A-Z_]+):\\?")
            .matcher(compose)
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();
    assertThat(required).isNotEmpty();
    assertThat(required).allSatisfy(name -> assertThat(example).contains(name + "="));
  }

  @SuppressWarnings("unchecked")
  private List<String> list(String container, String key) {
    return (List<String>) containers.get(container).getOrDefault(key, List.of());
  }
}
