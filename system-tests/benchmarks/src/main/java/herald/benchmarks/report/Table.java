package herald.benchmarks.report;

import herald.benchmarks.suite.Outcome;
import herald.benchmarks.suite.Ratio;
import herald.benchmarks.suite.Series;
import herald.benchmarks.suite.Spread;
import herald.benchmarks.suite.Unit;
import herald.benchmarks.suite.Verdict;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a run says on the terminal. */
public final class Table {

  private Table() {}

  /** All of it, line by line. */
  public static String of(Report report) {
    StringBuilder text = new StringBuilder();
    line(text, "%s", report.title());
    report.machine().forEach((name, value) -> line(text, "  %-20s %s", name, value));
    line(text, "");
    line(
        text, "%-22s %14s %-10s %7s  %-23s %s", "who", "median", "", "callers", "least … most", "");
    report.results().series().forEach(series -> figures(text, series));
    line(text, "");
    line(
        text, "%-30s %-6s %9s %9s %9s  %s", "ratio", "target", "found", "floor", "goal", "verdict");
    report.outcomes().forEach(outcome -> ratio(text, outcome));
    if (!report.pace().isResult()) {
      line(text, "");
      line(text, "%s", report.title());
    }
    return text.toString();
  }

  private static void figures(StringBuilder text, Series series) {
    series.best().ifPresent(best -> figure(text, series, best));
    if (series.curve().size() > 1) {
      line(text, "  %s", curve(series));
    }
    series.faults().forEach(fault -> line(text, "%-22s %s", series.name(), fault));
    series.remarks().forEach(remark -> line(text, "  %s", remark));
  }

  private static void figure(StringBuilder text, Series series, Spread best) {
    line(
        text,
        "%-22s %14s %-10s %7s  %-23s %s",
        series.name(),
        series.counts() ? number(best.median(), series.unit()) : "VOID",
        series.unit().label(),
        series.curve().size() > 1 ? series.bestLevel().orElseThrow() : "",
        number(best.least(), series.unit()) + " … " + number(best.most(), series.unit()),
        series.what());
  }

  private static String curve(Series series) {
    return series.curve().entrySet().stream()
        .map(
            (Map.Entry<Integer, Spread> e) ->
                e.getKey() + ": " + number(e.getValue().median(), series.unit()))
        .collect(Collectors.joining("   ", "callers ", ""));
  }

  private static void ratio(StringBuilder text, Outcome outcome) {
    Ratio ratio = outcome.ratio();
    String why =
        outcome.verdict() == Verdict.VOID || outcome.verdict() == Verdict.NOT_MEASURED
            ? ": " + outcome.because()
            : "";
    line(
        text,
        "%-30s %-6s %9s %9s %9s  %s",
        ratio.key(),
        ratio.target(),
        outcome.value().map(Table::short3).orElse("–"),
        short3(ratio.floor()),
        short3(ratio.goal()),
        outcome.verdict().label() + why);
  }

  private static String number(double value, Unit unit) {
    return String.format(Locale.ROOT, unit == Unit.MILLISECONDS ? "%,.2f" : "%,.0f", value);
  }

  private static String short3(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
