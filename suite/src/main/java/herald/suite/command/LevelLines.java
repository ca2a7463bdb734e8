package herald.suite.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Who had which level on an account, for a person to read. */
final class LevelLines {

  private LevelLines() {}

  static String of(JsonNode levels, boolean all) {
    String access = levels.path("access").asString("");
    String head = levels.path("account").asString() + " at " + second(levels.path("at"));
    if (access.isEmpty()) {
      return head + ": not connected; nobody could do anything with it.";
    }
    List<String> lines =
        levels
            .path("users")
            .valueStream()
            .filter(user -> all || !level(user).equals("NONE"))
            .map(LevelLines::lines)
            .toList();
    String nobody = lines.isEmpty() ? "Nobody had a level on it." : "";
    return head
        + ": "
        + access
        + System.lineSeparator()
        + lines.stream().collect(Collectors.joining(System.lineSeparator()))
        + nobody;
  }

  private static String lines(JsonNode line) {
    JsonNode user = line.path("user");
    JsonNode change = line.path("change");
    String id = user.path("id").asString();
    return String.format(
        Locale.ROOT,
        "%-5s  %s (%s), %s%n       since %s  %s by %s",
        level(line),
        user.path("name").asString(id),
        because(user),
        line.path("rule").asString(),
        second(change.path("at")),
        change.path("name").asString(),
        change.path("actor").asString());
  }

  private static String second(JsonNode moment) {
    return moment.asString().replaceFirst("\\.\\d+", "");
  }

  private static String level(JsonNode line) {
    return line.at("/user/level").asString();
  }

  /** What the level follows from, in the words of the rules. */
  private static String because(JsonNode user) {
    List<String> reasons = new ArrayList<>();
    reasons.add(
        user.path("superAdmin").asBoolean() ? "super admin" : user.path("permission").asString());
    if (user.path("connector").asBoolean()) {
      reasons.add("connector");
    }
    Stream<JsonNode> sources = user.path("access").valueStream();
    sources.map(LevelLines::source).forEach(reasons::add);
    return String.join(", ", reasons);
  }

  private static String source(JsonNode source) {
    return switch (source.path("kind").asString()) {
      case "EVERYONE" -> "as everyone";
      case "TEAM" -> "in the team " + source.at("/team/name").asString();
      default -> "named";
    };
  }
}
