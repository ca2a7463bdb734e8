package herald.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class JudgingARatioTest {

  private final Ratio faster = Ratio.between("a_to_b", "1", "a", "b", 0.8, 1.5);
  private final Ratio sooner = Ratio.figure("p99", "5", "p99", 100, 40);

  private static Series series(String name, Unit unit, double... figures) {
    Series series = new Series(name, "", unit);
    DoubleStream.of(figures).forEach(figure -> series.add(1, figure));
    return series;
  }

  private static Results rates(double a, double b) {
    return new Results(
        List.of(series("a", Unit.ROWS_A_SECOND, a), series("b", Unit.ROWS_A_SECOND, b)));
  }

  private Verdict latency(double millis) {
    return sooner.of(new Results(List.of(series("p99", Unit.MILLISECONDS, millis)))).verdict();
  }

  @Test
  void itIsThatOfTheMedians() {
    Results results =
        new Results(
            List.of(
                series("a", Unit.ROWS_A_SECOND, 10, 30, 20),
                series("b", Unit.ROWS_A_SECOND, 5, 1000, 10)));
    assertThat(faster.of(results).value()).hasValue(2.0);
  }

  @Test
  void goalAndFloorThemselvesAreReached() {
    assertThat(faster.of(rates(15, 10)).verdict()).isEqualTo(Verdict.GOAL);
    assertThat(faster.of(rates(14.9, 10)).verdict()).isEqualTo(Verdict.FLOOR);
    assertThat(faster.of(rates(8, 10)).verdict()).isEqualTo(Verdict.FLOOR);
    assertThat(faster.of(rates(7.9, 10)).verdict()).isEqualTo(Verdict.BELOW);
  }

  @Test
  void whereTheGoalIsBelowTheFloorLessIsBetter() {
    assertThat(latency(40)).isEqualTo(Verdict.GOAL);
    assertThat(latency(41)).isEqualTo(Verdict.FLOOR);
    assertThat(latency(101)).isEqualTo(Verdict.BELOW);
  }

  @Test
  void aFigureThatDoesNotCountVoidsIt() {
    Results results = rates(20, 10);
    results.series().getLast().fault("an event was lost");
    assertThat(faster.of(results).verdict()).isEqualTo(Verdict.VOID);
    assertThat(faster.of(results).value()).isEmpty();
    assertThat(results.allCount()).isFalse();
  }

  @Test
  void aContestantThatWasNotThereLeavesItUnmeasured() {
    Outcome outcome = faster.of(new Results(List.of(series("a", Unit.ROWS_A_SECOND, 1))));
    assertThat(outcome.verdict()).isEqualTo(Verdict.NOT_MEASURED);
    assertThat(outcome.because()).isEqualTo("b was not in this run");
  }

  @Test
  void anotherTuningThatIsClearlyBetterVoidsIt() {
    Ratio rivalled = faster.against("c");
    for (double c : new double[] {12, 12.1}) {
      Results results =
          new Results(
              List.of(
                  series("a", Unit.ROWS_A_SECOND, 50),
                  series("b", Unit.ROWS_A_SECOND, 10),
                  series("c", Unit.ROWS_A_SECOND, c)));
      assertThat(rivalled.of(results).verdict()).isEqualTo(c > 12 ? Verdict.VOID : Verdict.GOAL);
    }
  }

  @Test
  void whatAPartCostsIsTakenFromOne() {
    Ratio cost = Ratio.without("cost", "12", "a", "b", 0.9, 0.97);
    assertThat(cost.of(rates(10, 200)).value()).hasValue(0.95);
    assertThat(cost.of(rates(10, 200)).verdict()).isEqualTo(Verdict.FLOOR);
  }
}
