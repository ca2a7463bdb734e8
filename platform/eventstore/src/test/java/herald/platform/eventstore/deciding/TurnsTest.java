package herald.platform.eventstore.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final List<List<Integer>> done = new ArrayList<>();
  private final Turns<String, Integer> turns = new Turns<>(3, tasks::add, done::add);

  @Test
  void whoComesFirstHasATurnAlone() {
    turns.take("a", 1);
    turns.take("b", 2);
    runAll();
    assertThat(done).containsExactly(List.of(1), List.of(2));
  }

  @Test
  void whatComesMeanwhileIsTheNextTurnInItsOrder() {
    IntStream.rangeClosed(1, 3).forEach(one -> turns.take("a", one));
    assertThat(tasks).hasSize(1);
    runAll();
    assertThat(done).containsExactly(List.of(1), List.of(2, 3));
  }

  @Test
  void noTurnIsLargerThanAllowed() {
    IntStream.rangeClosed(1, 8).forEach(one -> turns.take("a", one));
    runAll();
    assertThat(done).containsExactly(List.of(1), List.of(2, 3, 4), List.of(5, 6, 7), List.of(8));
  }

  @Test
  void whoComesAfterTheLastTurnBeginsAgain() {
    turns.take("a", 1);
    runAll();
    turns.take("a", 2);
    assertThat(tasks).hasSize(1);
    runAll();
    assertThat(done).containsExactly(List.of(1), List.of(2));
  }

  @Test
  void nothingIsForgottenOrDoneTwiceOrOutOfTurnWhenManyComeAtOnce() {
    int keys = 4;
    int each = 2_000;
    List<List<Integer>> ofKeys =
        IntStream.range(0, keys).<List<Integer>>mapToObj(key -> new ArrayList<>()).toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var comers = Executors.newVirtualThreadPerTaskExecutor()) {
      // Not synchronised: were two turns of a key under way at once, its list would show it.
      Turns<Integer, Integer> busy =
          new Turns<>(16, threads, turn -> ofKeys.get(turn.getFirst() % keys).addAll(turn));
      for (int key = 0; key < keys; key++) {
        int own = key;
        comers.submit(
            () -> {
              for (int i = 0; i < each; i++) {
                busy.take(own, i * keys + own);
                if (ThreadLocalRandom.current().nextInt(50) == 0) {
                  Thread.yield();
                }
              }
            });
      }
    }
    for (int key = 0; key < keys; key++) {
      int own = key;
      assertThat(ofKeys.get(key))
          .isEqualTo(IntStream.range(0, each).mapToObj(i -> i * keys + own).toList());
    }
  }

  private void runAll() {
    while (!tasks.isEmpty()) {
      tasks.remove().run();
    }
  }
}
