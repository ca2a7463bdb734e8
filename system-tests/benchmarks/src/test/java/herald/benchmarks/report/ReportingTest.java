package herald.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import herald.benchmarks.suite.Pace;
import herald.benchmarks.suite.Ratio;
import herald.benchmarks.suite.Results;
import herald.benchmarks.suite.Series;
import herald.benchmarks.suite.Suite;
import herald.benchmarks.suite.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportingTest {

  private static final Ratio RATIO = Ratio.between("a_to_b", "1", "a", "b", 0.8, 1.6);
  private static final Ratio LATENCY = Ratio.figure("p99", "5", "p99", 100, 40);

  private static Report report(boolean quick, boolean lost) {
    Series a = new Series("a", "ours", Unit.COMMANDS_A_SECOND);
    Series b = new Series("b", "theirs & more", Unit.COMMANDS_A_SECOND);
    a.add(8, 1000);
    a.add(64, 12_000);
    b.add(1, 10_000);
    if (lost) {
      a.fault("VOID: one was lost");
    }
    Pace pace = new Pace(5, Duration.ofSeconds(2), Duration.ofSeconds(5), 1000, quick);
    Suite suite = new Suite("test", List.of(), List.of(RATIO, Ratio.figure("c", "12", "c", 1, 2)));
    return new Report(suite, pace, Map.of("cpu", "<one>"), new Results(List.of(a, b)));
  }

  private static JsonNode json(Report report) {
    return JsonMapper.shared().readTree(ReportJson.of(report));
  }

  @Test
  void theJsonHasTheRatiosByTheirKeys() {
    JsonNode json = json(report(false, false));
    assertThat(json.at("/ratios/a_to_b").asDouble()).isEqualTo(1.2);
    assertThat(json.at("/ratios/c").isNull()).isTrue();
    assertThat(json.at("/absolute/a/median").asDouble()).isEqualTo(12_000);
    assertThat(json.at("/absolute/a/level").asInt()).isEqualTo(64);
    assertThat(json.at("/absolute/a/curve/8/median").asDouble()).isEqualTo(1000);
    assertThat(json.at("/result").asBoolean()).isTrue();
  }

  @Test
  void aVoidFigureIsNoRatio() {
    JsonNode json = json(report(false, true));
    assertThat(json.at("/ratios/a_to_b").isNull()).isTrue();
    assertThat(json.at("/verdicts/a_to_b/verdict").asString()).isEqualTo("VOID");
    assertThat(Table.of(report(false, true))).contains("VOID", "one was lost");
  }

  @Test
  void aQuickRunSaysThatItIsNoResult() {
    assertThat(Table.of(report(true, false))).contains("quick, not a result");
    assertThat(Picture.of(report(true, false))).contains("quick, not a result");
    assertThat(json(report(true, false)).at("/result").asBoolean()).isFalse();
    assertThat(Table.of(report(false, false))).doesNotContain("not a result");
  }

  @Test
  void theTableNamesCallersAndReasons() {
    assertThat(Table.of(report(false, false)))
        .contains("callers 8: 1,000   64: 12,000", "c was not in this run", "1.20");
  }

  @Test
  void inThePictureFloorsAreOneLineAndGoalsAnother() {
    assertThat(Picture.width(RATIO, 0.8)).isEqualTo(Picture.width(LATENCY, 100)).isEqualTo(150);
    assertThat(Picture.width(RATIO, 1.6)).isEqualTo(Picture.width(LATENCY, 40)).isEqualTo(300);
    assertThat(Picture.width(RATIO, 0.4)).isEqualTo(75);
    assertThat(Picture.width(RATIO, 1000)).isEqualTo(420);
    assertThat(Picture.of(report(false, false))).contains("&lt;one&gt;");
  }
}
