package herald.platform.testing.description;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the sources of a service say of its events, commands and groups. */
final class ServiceSources {

  private final Sources sources;
  private final String base;
  private final List<Family> families;
  private final List<Group> groups;

  /**
   * @param folder the folder of the service's sources
   * @param base the service's package
   */
  ServiceSources(Path folder, String base) {
    this.sources = Sources.under(folder);
    this.base = base;
    this.families =
        sources
            .types(SourceType::isSealedInterface)
            .map(this::family)
            .filter(family -> !family.events().isEmpty())
            .sorted(Comparator.comparing(Family::feature).thenComparing(Family::aggregate))
            .toList();
    this.groups =
        sources
            .types(type -> type.has("ProcessingGroup"))
            .map(this::group)
            .sorted(Comparator.comparing(Group::name).thenComparing(g -> g.type().name()))
            .toList();
  }

  Sources sources() {
    return sources;
  }

  List<Family> families() {
    return families;
  }

  /** The classes that handle events, by their groups. */
  List<Group> groups() {
    return groups;
  }

  /** The names of the groups that handle this event. */
  Set<String> groupsOf(SourceType event) {
    return groups.stream()
        .filter(group -> group.events().contains(event))
        .map(Group::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The package below the service's own, up to the kind of package: {@code post}. */
  String featureOf(SourceType type) {
    String below =
        type.inPackage().equals(base) ? "" : type.inPackage().substring(base.length() + 1);
    return below.replaceFirst("\\.?(events|domain|write|read|automation)(\\..*)?$", "");
  }

  boolean isEvent(SourceType type) {
    return type.isRecord() && type.has("EventType");
  }

  boolean isCommand(SourceType type) {
    return type.isRecord() && sources.is(type, "herald.platform.kernel.Command")
        || type.isRecord() && sources.is(type, "Command");
  }

  /** The commands that this type makes, itself or in types nested in it. */
  Set<SourceType> commandsMadeIn(SourceType type) {
    Set<SourceType> made = new TreeSet<>(Comparator.comparing(SourceType::name));
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitNewClass(NewClassTree made0, Void unused) {
        sources
            .resolve(type, made0.getIdentifier().toString())
            .filter(ServiceSources.this::isCommand)
            .ifPresent(made::add);
        return super.visitNewClass(made0, unused);
      }
    }.scan(type.tree(), null);
    return made;
  }

  private Family family(SourceType type) {
    List<SourceType> events =
        sources
            .types(this::isEvent)
            .filter(event -> sources.is(event, type.name()))
            .sorted(Comparator.comparing(SourceType::simpleName))
            .toList();
    return new Family(type, featureOf(type), aggregate(type), events);
  }

  private String aggregate(SourceType family) {
    return sources
        .types(type -> type.has("Aggregate"))
        .filter(
            type -> handled(type, "EventSourcingHandler").anyMatch(event -> event.equals(family)))
        .map(type -> type.simpleName().replaceFirst("Aggregate$", ""))
        .findFirst()
        .orElse(family.simpleName().replaceFirst("Event$", ""));
  }

  private Group group(SourceType type) {
    Set<SourceType> events =
        handled(type, "EventHandler")
            .flatMap(handled -> isEvent(handled) ? Stream.of(handled) : eventsOf(handled))
            .collect(
                Collectors.toCollection(
                    () -> new TreeSet<>(Comparator.comparing(SourceType::name))));
    return new Group(type.annotation("ProcessingGroup", "value").orElseThrow(), type, events);
  }

  private Stream<SourceType> eventsOf(SourceType family) {
    return families.stream()
        .filter(known -> known.type().equals(family))
        .flatMap(known -> known.events().stream());
  }

  private Stream<SourceType> handled(SourceType type, String annotation) {
    return type.methods()
        .filter(method -> SourceType.has(method.getModifiers(), annotation))
        .map(MethodTree::getParameters)
        .filter(parameters -> !parameters.isEmpty())
        .map(parameters -> parameters.getFirst().getType())
        .map(Tree::toString)
        .map(name -> sources.resolve(type, name))
        .flatMap(Optional::stream);
  }
}
