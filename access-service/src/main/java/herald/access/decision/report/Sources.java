package herald.access.decision.report;

import herald.access.decision.Holding;
import java.util.ArrayList;
import java.util.List;

/** What a level rests on, in words: "everyone", "named + team Sales", "super admin". */
final class Sources {

  private Sources() {}

  /** Access first; the connector's and the super admin's rights are named where they add to it. */
  static String of(Holding holding) {
    List<String> sources = new ArrayList<>();
    for (Holding.Source source : holding.access()) {
      sources.add(named(source));
    }
    if (holding.connector()) {
      sources.add("connector");
    }
    if (holding.superAdmin()) {
      sources.add("super admin");
    }
    return sources.isEmpty() ? "none" : String.join(" + ", sources);
  }

  private static String named(Holding.Source source) {
    return switch (source.kind()) {
      case "EVERYONE" -> "everyone";
      case "USER" -> "named";
      default -> "team " + (source.team() == null ? "" : source.team().name());
    };
  }
}
