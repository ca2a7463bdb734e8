package herald.platform.testing.description;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that tells of each stored event of a service: what it means and who hears of it. */
final class EventCatalogue {

  private final String service;
  private final ServiceSources sources;
  private final Tellings tellings;
  private final StringBuilder page = new StringBuilder();

  EventCatalogue(String service, ServiceSources sources) {
    this.service = service;
    this.sources = sources;
    this.tellings = new Tellings(sources);
  }

  String page() {
    line("# Events of " + service);
    line("Generated from the sources; see [the index](README.md) for how to read and rewrite it.");
    if (sources.families().isEmpty()) {
      line("This service stores no events.");
    }
    sources.families().forEach(this::family);
    return page.toString();
  }

  private void family(Family family) {
    line("## " + family.aggregate());
    line(sources.sources().javadoc().of(family.type()) + " (`" + family.feature() + "`)");
    family.events().forEach(this::event);
  }

  private void event(SourceType event) {
    String name = event.annotation("EventType", "name").orElseThrow();
    String revision = event.annotation("EventType", "revision").orElse("1");
    line("### " + event.simpleName());
    line("`" + name + "`, revision " + revision);
    line(sources.sources().javadoc().of(event));
    fields(event);
    line(
        "Handled by "
            + among(sources.groupsOf(event), "nobody")
            + "; told "
            + told(tellings.of(event))
            + ".");
  }

  private void fields(SourceType event) {
    Map<String, String> said = sources.sources().javadoc().parametersOf(event);
    StringBuilder table = new StringBuilder("| field | type | |\n|---|---|---|\n");
    Map<String, SourceType> enums = new LinkedHashMap<>();
    for (VariableTree field : event.components()) {
      String type = type(field);
      String absent = SourceType.has(field.getModifiers(), "Nullable") ? "may be absent" : "";
      table
          .append("| `%s` | `%s` | ".formatted(field.getName(), type))
          .append(
              Stream.of(
                      absent,
                      said.getOrDefault(field.getName().toString(), ""),
                      values(event, type))
                  .filter(part -> !part.isBlank())
                  .collect(Collectors.joining("; ")))
          .append(" |\n");
    }
    line(table.toString().stripTrailing());
  }

  private static String type(VariableTree field) {
    Tree type = field.getType();
    Tree plain = type instanceof AnnotatedTypeTree annotated ? annotated.getUnderlyingType() : type;
    return plain.toString();
  }

  /** The constants of an enum that is the event's own. */
  private String values(SourceType event, String type) {
    return sources
        .sources()
        .resolve(event, type)
        .filter(found -> found.tree().getKind() == Tree.Kind.ENUM)
        .map(
            found ->
                found
                    .fields()
                    .filter(field -> field.getType().toString().equals(found.simpleName()))
                    .map(field -> field.getName().toString())
                    .collect(Collectors.joining(", ", "one of ", "")))
        .orElse("");
  }

  private static String among(Collection<String> names, String none) {
    return names.isEmpty()
        ? none
        : names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  private static String told(Collection<String> contracts) {
    return contracts.isEmpty() ? "to nobody" : "as " + among(contracts, "");
  }

  private void line(String text) {
    if (!text.isBlank()) {
      page.append(page.isEmpty() ? "" : "\n").append(text).append("\n");
    }
  }
}
