package herald.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TakingTurnsTest {

  private final List<String> told = new ArrayList<>();

  private class Player implements Contestant {
    private final String name;
    private double next;

    Player(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String what() {
      return "a player";
    }

    @Override
    public Unit unit() {
      return Unit.ROWS_A_SECOND;
    }

    @Override
    public List<Integer> levels() {
      return List.of(8, 64);
    }

    @Override
    public void prepare() {
      told.add("prepare " + name);
    }

    @Override
    public void open() {
      told.add("open " + name);
    }

    @Override
    public double measure(int level) {
      told.add(name + level);
      return level + next++;
    }

    @Override
    public void check() {}

    @Override
    public void close() {
      told.add("close " + name);
    }
  }

  private Results run(int rounds, Contestant... contestants) {
    return new Turns(rounds, () -> {}, line -> {}).run(List.of(contestants));
  }

  @Test
  void oneAfterTheOtherRoundByRoundAndNeverTwoAtOnce() {
    run(2, new Player("a"), new Player("b"));
    assertThat(told).startsWith("prepare a", "prepare b");
    List<String> round =
        List.of("open a", "a8", "a64", "close a", "open b", "b8", "b64", "close b");
    assertThat(told.subList(2, told.size()))
        .isEqualTo(IntStream.range(0, 2).boxed().flatMap(i -> round.stream()).toList());
  }

  @Test
  void theBestLevelCounts() {
    Series series = run(3, new Player("a")).of("a").orElseThrow();
    assertThat(series.bestLevel()).hasValue(64);
    assertThat(series.figure()).hasValue(67.0);
    assertThat(series.curve().get(8)).isEqualTo(new Spread(10, 8, 12));
  }

  @Test
  void whoFailsTheOracleIsVoidIsClosedAndHasNoFurtherTurn() {
    Player cheat =
        new Player("cheat") {
          @Override
          public void check() {
            throw new Voided("one event is missing");
          }
        };
    Results results = run(3, cheat, new Player("b"));
    assertThat(results.of("cheat").orElseThrow().faults())
        .containsExactly("VOID: one event is missing");
    assertThat(results.figure("cheat")).isEmpty();
    assertThat(told.stream().filter("open cheat"::equals)).hasSize(1);
    assertThat(told).contains("close cheat");
    assertThat(results.figure("b")).isPresent();
  }

  @Test
  void whereLessIsBetterTheLeastCounts() {
    Series series = new Series("p99", "", Unit.MILLISECONDS);
    series.add(1, 30);
    series.add(2, 20);
    assertThat(series.bestLevel()).hasValue(2);
  }
}
