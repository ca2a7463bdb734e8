package herald.house;

import herald.platform.embedded.ServiceTopics;
import herald.platform.testing.description.ApprovedPage;
import herald.platform.testing.description.Hearing;
import herald.platform.testing.description.Mermaid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The diagrams of the house are what its files say. */
@Tag(ApprovedPage.TAG)
class HouseDiagramsTest {

  private static final String GENERATED =
      "Generated; see [the house](README.md) for how to read and rewrite it.\n\n";

  @Test
  void ofWhoHearsWhat() throws IOException {
    SortedMap<String, SortedMap<String, SortedSet<String>>> heard = heard();
    Mermaid diagram = new Mermaid("LR");
    ServiceTopics.all().stream()
        .filter(topic -> Repository.contracts().types().containsKey(topic.name()))
        .forEach(
            topic -> {
              diagram.store(topic.name(), topic.name());
              topic
                  .writers()
                  .forEach(
                      writer -> diagram.box(writer, writer).edge(writer, topic.name(), List.of()));
            });
    heard.forEach(
        (service, topics) -> {
          diagram.round(service + ".hears", service);
          topics.keySet().forEach(topic -> diagram.edge(topic, service + ".hears", List.of()));
        });
    ApprovedPage.check(
        page("services.md"),
        "# Who hears what\n\n"
            + GENERATED
            + "From left to right: who tells, on which topic, and who listens. What is told stands in\n"
            + "[contracts](../../contracts/README.md), and as one document in [asyncapi.yaml](../../contracts/asyncapi.yaml).\n\n"
            + diagram.block()
            + "\n"
            + table(heard));
  }

  @Test
  void ofTheModulesOfTheBuild() throws Exception {
    Modules modules = Modules.read();
    Mermaid diagram = new Mermaid("BT");
    modules.all().forEach(module -> diagram.box(module.path(), module.path()));
    modules
        .all()
        .forEach(
            module ->
                modules
                    .directly(module)
                    .forEach(used -> diagram.edge(module.path(), used, List.of())));
    ApprovedPage.check(
        page("modules.md"),
        "# The modules of the build\n\n"
            + GENERATED
            + "An arrow points to what a module uses outside its tests; what it has through another one is left out.\n\n"
            + diagram.block()
            + "\n| module | |\n|---|---|\n"
            + modules.all().stream()
                .map(module -> "| `%s` | %s |\n".formatted(module.path(), module.description()))
                .collect(Collectors.joining()));
  }

  private static String table(Map<String, SortedMap<String, SortedSet<String>>> heard) {
    StringBuilder table = new StringBuilder("| contract | topic | heard by |\n|---|---|---|\n");
    Repository.contracts()
        .types()
        .forEach(
            (topic, types) ->
                types.forEach(
                    type ->
                        table.append(
                            "| `%s` | `%s` | %s |\n"
                                .formatted(
                                    type,
                                    topic,
                                    heard.entrySet().stream()
                                        .filter(e -> hears(e.getValue().get(topic), type))
                                        .map(Map.Entry::getKey)
                                        .collect(Collectors.joining(", "))))));
    return table.toString();
  }

  private static boolean hears(SortedSet<String> types, String type) {
    return types != null && types.contains(type);
  }

  /** By service, then by topic: the contracts that it names, its own ones left out. */
  private static SortedMap<String, SortedMap<String, SortedSet<String>>> heard()
      throws IOException {
    SortedMap<String, SortedMap<String, SortedSet<String>>> heard = new TreeMap<>();
    try (Stream<Path> modules = Files.list(Repository.ROOT)) {
      for (Path module : modules.filter(HouseDiagramsTest::isService).toList()) {
        String service = module.getFileName().toString();
        SortedMap<String, SortedSet<String>> topics =
            Hearing.of(module.resolve("src/main/java")).of(Repository.contracts());
        ServiceTopics.all().stream()
            .filter(topic -> topic.writers().contains(service))
            .forEach(topic -> topics.remove(topic.name()));
        heard.put(service, topics);
      }
    }
    heard.values().removeIf(Map::isEmpty);
    return heard;
  }

  private static boolean isService(Path module) {
    String name = module.getFileName().toString();
    return name.endsWith("-service") || name.equals("gateway");
  }

  private static Path page(String name) {
    return Repository.ROOT.resolve("docs/architecture").resolve(name);
  }
}
