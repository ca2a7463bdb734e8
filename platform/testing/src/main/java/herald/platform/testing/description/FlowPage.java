package herald.platform.testing.description;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The page that shows how the features of a service hear of each other and of other services. */
final class FlowPage {

  private final String service;
  private final ServiceSources sources;
  private final ContractFiles contracts;
  private final Flow flow;

  FlowPage(String service, ServiceSources sources, ContractFiles contracts) {
    this.service = service;
    this.sources = sources;
    this.contracts = contracts;
    this.flow = new Flow(sources);
  }

  String page() {
    return """
        # Inside %1$s

        Generated from the sources; see [the house](README.md) for how to read and rewrite it. What an event means stands in
        [its catalogue](../events/%1$s.md).

        %2$s
        %3$s"""
        .formatted(service, diagram(), features());
  }

  private String diagram() {
    Mermaid diagram = new Mermaid("LR");
    Map<String, SortedSet<String>> heard = heard();
    Map<Flow.Edge, SortedSet<String>> commands = flow.commands();
    commands.keySet().forEach(edge -> sender(diagram, edge.from()));
    heard.keySet().forEach(topic -> diagram.store(topic, topic));
    if (!heard.isEmpty()) {
      diagram.round(Flow.INTAKE, Flow.INTAKE);
    }
    sources.families().forEach(family -> diagram.box(family.feature(), label(family.feature())));
    flow.events().keySet().forEach(edge -> diagram.round(edge.to(), edge.to()));
    told().forEach((topic, from) -> diagram.store(out(topic), topic));
    heard.keySet().forEach(topic -> diagram.edge(topic, Flow.INTAKE, List.of()));
    commands.forEach((edge, names) -> diagram.edge(edge.from(), edge.to(), names));
    flow.events().forEach((edge, names) -> diagram.edge(edge.from(), edge.to(), names));
    told().forEach((topic, from) -> from.forEach(feature -> diagram.dotted(feature, out(topic))));
    return diagram.block();
  }

  private static void sender(Mermaid diagram, String sender) {
    if (!sender.contains(".") && !sender.equals(Flow.INTAKE)) {
      diagram.round(sender, sender.equals(Flow.PEOPLE) ? "people, by HTTP" : sender);
    }
  }

  /** A topic is drawn where it is heard and, apart from that, where it is told. */
  private static String out(String topic) {
    return topic + ".out";
  }

  private String label(String feature) {
    return "<b>%s</b><br/>%s"
        .formatted(
            feature,
            sources.families().stream()
                .filter(family -> family.feature().equals(feature))
                .map(Family::aggregate)
                .collect(Collectors.joining(", ")));
  }

  private Map<String, SortedSet<String>> heard() {
    Map<String, SortedSet<String>> heard = new Hearing(sources.sources()).of(contracts);
    heard.keySet().removeAll(told().keySet());
    return heard;
  }

  /** The topics that the service tells on, with the features whose events are told there. */
  private Map<String, SortedSet<String>> told() {
    Tellings tellings = new Tellings(sources);
    Map<String, SortedSet<String>> told = new TreeMap<>();
    for (Family family : sources.families()) {
      for (SourceType event : family.events()) {
        for (String type : tellings.of(event)) {
          told.computeIfAbsent(topicOf(type), topic -> new TreeSet<>()).add(family.feature());
        }
      }
    }
    return told;
  }

  private String topicOf(String type) {
    return contracts.types().entrySet().stream()
        .filter(topic -> topic.getValue().contains(type))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("no topic");
  }

  private String features() {
    if (sources.families().isEmpty()) {
      return "It stores no events: what it hears becomes rows.\n";
    }
    StringBuilder table =
        new StringBuilder(
            "| feature | commands | events | views and automations that wait for them |\n");
    table.append("|---|---|---|---|\n");
    sources.families().stream()
        .map(Family::feature)
        .distinct()
        .forEach(
            feature ->
                table.append(
                    "| %s | %s | %s | %s |\n"
                        .formatted(
                            feature,
                            list(commandsOf(feature)),
                            list(eventsOf(feature).stream().map(SourceType::simpleName).toList()),
                            list(groupsOf(feature)))));
    return table.toString();
  }

  private List<String> commandsOf(String feature) {
    return sources
        .sources()
        .types(sources::isCommand)
        .filter(command -> sources.featureOf(command).equals(feature))
        .map(SourceType::simpleName)
        .sorted()
        .toList();
  }

  private List<SourceType> eventsOf(String feature) {
    return sources.families().stream()
        .filter(family -> family.feature().equals(feature))
        .flatMap(family -> family.events().stream())
        .toList();
  }

  private SortedSet<String> groupsOf(String feature) {
    return eventsOf(feature).stream()
        .flatMap(event -> sources.groupsOf(event).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String list(Collection<String> names) {
    return String.join(", ", names);
  }
}
