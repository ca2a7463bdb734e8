package herald.benchmarks.report;

import herald.benchmarks.suite.Outcome;
import herald.benchmarks.suite.Series;
import herald.benchmarks.suite.Spread;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a run leaves for programs. */
public final class ReportJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ReportJson() {}

  /** A ratio that was not measured, or does not count, is null. */
  public static String of(Report report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("suite", report.suite().name());
    json.put("result", report.pace().isResult());
    json.put("pace", pace(report));
    json.put("machine", report.machine());
    Map<String, Object> absolute = new LinkedHashMap<>();
    report.results().series().forEach(series -> absolute.put(series.name(), series(series)));
    json.put("absolute", absolute);
    Map<String, Object> ratios = new LinkedHashMap<>();
    Map<String, Object> verdicts = new LinkedHashMap<>();
    for (Outcome outcome : report.outcomes()) {
      ratios.put(outcome.ratio().key(), outcome.value().orElse(null));
      verdicts.put(outcome.ratio().key(), verdict(outcome));
    }
    json.put("ratios", ratios);
    json.put("verdicts", verdicts);
    return JSON.writeValueAsString(json) + "\n";
  }

  private static Map<String, Object> pace(Report report) {
    Map<String, Object> pace = new LinkedHashMap<>();
    pace.put("rounds", report.pace().rounds());
    pace.put("warmUpSeconds", report.pace().warmUp().toMillis() / 1000.0);
    pace.put("seconds", report.pace().measured().toMillis() / 1000.0);
    pace.put("events", report.pace().events());
    return pace;
  }

  private static Map<String, Object> series(Series series) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("unit", series.unit().label());
    json.put("counts", series.counts());
    series.best().ifPresent(best -> json.putAll(spread(best)));
    series.bestLevel().ifPresent(level -> json.put("level", level));
    Map<String, Object> curve = new LinkedHashMap<>();
    series.curve().forEach((level, spread) -> curve.put(level.toString(), spread(spread)));
    json.put("curve", curve);
    json.put("faults", series.faults());
    json.put("remarks", series.remarks());
    return json;
  }

  private static Map<String, Object> spread(Spread spread) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("median", spread.median());
    json.put("least", spread.least());
    json.put("most", spread.most());
    return json;
  }

  private static Map<String, Object> verdict(Outcome outcome) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("floor", outcome.ratio().floor());
    json.put("goal", outcome.ratio().goal());
    json.put("verdict", outcome.verdict().label());
    json.put("because", outcome.because());
    return json;
  }
}
