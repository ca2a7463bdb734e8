package herald.platform.testing.description;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How the features of a service hear of each other: who sends which commands to which feature, and
 * which automation waits for which feature's events.
 */
final class Flow {

  static final String PEOPLE = "people";
  static final String INTAKE = "intake";

  private final ServiceSources service;
  private final Map<Edge, SortedSet<String>> commands = sorted();
  private final Map<Edge, SortedSet<String>> events = sorted();

  /** From a feature to an automation, or from whoever sends a command to a feature. */
  record Edge(String from, String to) {}

  Flow(ServiceSources service) {
    this.service = service;
    service.sources().types().stream()
        .filter(type -> type.outer() == null)
        .filter(type -> !type.inPackage().matches(".*\\.(domain|events|demo)"))
        .filter(type -> !type.has("Aggregate") && !isDemo(type))
        .forEach(this::sender);
    service.groups().stream().filter(group -> !group.isView()).forEach(this::automation);
  }

  /** The commands on their way. */
  Map<Edge, SortedSet<String>> commands() {
    return commands;
  }

  /** The events that automations wait for. */
  Map<Edge, SortedSet<String>> events() {
    return events;
  }

  private void sender(SourceType type) {
    for (SourceType command : service.commandsMadeIn(type)) {
      add(commands, origin(type), service.featureOf(command), command.simpleName());
    }
  }

  private void automation(Group group) {
    for (SourceType event : group.events()) {
      add(events, service.featureOf(event), group.name(), event.simpleName());
    }
  }

  /** Who sends: a group, the intake, people by HTTP, or a package by its name. */
  private String origin(SourceType type) {
    String inPackage = type.inPackage();
    Set<String> groups =
        service.groups().stream()
            .filter(group -> !group.isView() && group.type().inPackage().equals(inPackage))
            .filter(group -> !group.type().simpleName().startsWith("When") || isAmong(group, type))
            .map(Group::name)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!groups.isEmpty()) {
      return groups.iterator().next();
    }
    if (inPackage.endsWith("." + INTAKE)) {
      return INTAKE;
    }
    boolean http =
        service
            .sources()
            .types(other -> other.has("RestController") || other.has("Controller"))
            .filter(other -> !isDemo(other))
            .anyMatch(other -> other.inPackage().equals(inPackage));
    return http ? PEOPLE : inPackage.substring(inPackage.lastIndexOf('.') + 1);
  }

  private static boolean isDemo(SourceType type) {
    return type.simpleName().startsWith("Demo");
  }

  /** A sender that is no automation itself belongs to the one automation of its package. */
  private boolean isAmong(Group group, SourceType type) {
    return group.type().equals(type)
        || service.groups().stream().noneMatch(other -> other.type().equals(type));
  }

  private static void add(
      Map<Edge, SortedSet<String>> to, String from, String feature, String name) {
    to.computeIfAbsent(new Edge(from, feature), edge -> new TreeSet<>()).add(name);
  }

  private static Map<Edge, SortedSet<String>> sorted() {
    return new TreeMap<>(Comparator.comparing(Edge::from).thenComparing(Edge::to));
  }
}
