package herald.suite.demo;

import java.util.List;
import java.util.Locale;

/** The comparison for a person to read. */
final class Table {

  private static final String ROW = "%-10s %-20s %-44s %-20s %s%n";

  private Table() {}

  static String of(List<Comparison.Row> rows) {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(Locale.ROOT, ROW, "NETWORK", "ACCOUNT", "TEXT", "TIME", "NETWORK ID"));
    rows.forEach(
        row ->
            table.append(
                String.format(
                    Locale.ROOT,
                    ROW,
                    row.network(),
                    cut(row.account(), 20),
                    cut(row.text(), 44),
                    cut(row.time().replaceFirst("\\.\\d+", ""), 20),
                    row.networkId())));
    return table.toString().replaceAll("(?m)[ ]+$", "");
  }

  private static String cut(String text, int width) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= width ? line : line.substring(0, width - 1) + "…";
  }
}
