package herald.suite.command;

import herald.suite.client.Operator.Hub;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The hubs for a person to read, in 80 columns. */
final class HubLines {

  private static final String ROW = "%-36s  %-24s  %-12s %s%n";

  private HubLines() {}

  static String of(List<Hub> hubs) {
    StringBuilder lines =
        new StringBuilder(String.format(Locale.ROOT, ROW, "HUB", "NAME", "EDITION", "USERS"));
    hubs.forEach(
        hub ->
            lines.append(
                String.format(
                    Locale.ROOT, ROW, hub.id(), cut(hub.name()), hub.edition(), users(hub))));
    return lines.toString().replaceAll("(?m)[ ]+$", "");
  }

  private static String users(Hub hub) {
    return hub.superAdmins() == 0 ? "none" : Long.toString(hub.users());
  }

  private static String cut(@Nullable String name) {
    String line = String.valueOf(name).replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    return line.codePointCount(0, line.length()) <= 24
        ? line
        : line.substring(0, line.offsetByCodePoints(0, 23)) + "…";
  }
}
