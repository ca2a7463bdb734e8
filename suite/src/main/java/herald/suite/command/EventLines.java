package herald.suite.command;

import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Events for a person to read: a line on who did what when, and what was stored. */
final class EventLines {

  private EventLines() {}

  static String of(JsonNode events) {
    return events.valueStream().map(EventLines::line).collect(Collectors.joining("\n"));
  }

  private static String line(JsonNode event) {
    String because = event.path("cause").asString("");
    return String.format(
        Locale.ROOT,
        "%s  %s  by %s%s%n    %s",
        event.path("at").asString(),
        event.path("name").asString(),
        event.path("actor").asString(),
        because.isEmpty() ? "" : "  because of event " + because,
        event.path("event"));
  }
}
