package herald.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the services' documents promise is reached through a door of that service, and no door leads
 * nowhere.
 */
class EveryOperationHasADoorTest {

  /** Doors to what is still to come. Whoever adds the first operation behind one takes it off. */
  private static final Set<String> TO_COME =
      Set.of(
          "/api/follow-me/**",
          "/api/short-domain/**",
          "/follow-me/**",
          "/api/media/**",
          "/api/imports/**",
          "/media/**",
          "/hooks/**",
          "/api/interactions/**",
          "/api/reports/**",
          "/api/webhooks/**");

  /** Doors to pages for people, which no document of the API has. */
  private static final Set<String> PAGES =
      Set.of("/", "/login/**", "/logout/**", "/invitations/**");

  /** A path that a service's document has; its own names stand where a parameter does. */
  private record Promised(String service, String path, boolean open) {}

  @Test
  void leadsToTheServiceThatPromisesIt() throws IOException {
    for (Promised promised : promised()) {
      Door door =
          Doors.ALL.stream().filter(one -> opens(one, promised.path())).findFirst().orElse(null);
      assertThat(door).as("a door for %s", promised).isNotNull();
      assertThat(door.service().audience()).as(promised.toString()).isEqualTo(promised.service());
      assertThat(door.entry() == Entry.CALLER)
          .as("a token is asked of whoever comes to %s", promised)
          .isEqualTo(!promised.open());
    }
  }

  @Test
  void andEachDoorHasSomethingBehindItOrIsKnownToComeLater() throws IOException {
    List<Promised> promised = promised();
    Set<String> empty =
        Doors.ALL.stream()
            .flatMap(door -> door.paths().stream())
            .filter(pattern -> promised.stream().noneMatch(one -> matches(pattern, one.path())))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(empty)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(TO_COME.stream(), PAGES.stream()).toList());
  }

  @Test
  void whatNobodyPromisesIsFoundOut() {
    assertThat(Doors.ALL).noneMatch(door -> opens(door, "/internal/levels"));
    assertThat(matches("/api/accounts/**", "/api/accounts")).isTrue();
    assertThat(matches("/api/accounts/**", "/api/access/accounts/acc_1")).isFalse();
  }

  private static boolean opens(Door door, String path) {
    return door.paths().stream().anyMatch(pattern -> matches(pattern, path));
  }

  private static boolean matches(String pattern, String path) {
    PathPattern parsed = PathPatternParser.defaultInstance.parse(pattern);
    return parsed.matches(PathContainer.parsePath(path));
  }

  private static List<Promised> promised() throws IOException {
    List<Promised> promised = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("../docs/api/openapi"))) {
      for (Path file : files.sorted().toList()) {
        String service = file.getFileName().toString().replace(".json", "");
        JsonNode paths = JsonMapper.shared().readTree(Files.readString(file)).path("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
          for (JsonNode operation : path.getValue()) {
            filled(path.getKey(), operation)
                .forEach(
                    one -> promised.add(new Promised(service, one, !operation.has("security"))));
          }
        }
      }
    }
    assertThat(promised).hasSizeGreaterThan(60);
    return promised;
  }

  /** The path with each value of a parameter that has few, and with any value of the others. */
  private static List<String> filled(String path, JsonNode operation) {
    List<String> filled = List.of(path);
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asString().equals("path")) {
        String name = "{" + parameter.path("name").asString() + "}";
        JsonNode values = parameter.path("schema").path("enum");
        List<String> taken =
            values.isMissingNode()
                ? List.of("any_1")
                : values.valueStream().map(JsonNode::asString).toList();
        filled =
            filled.stream()
                .flatMap(one -> taken.stream().map(value -> one.replace(name, value)))
                .toList();
      }
    }
    return filled;
  }
}
