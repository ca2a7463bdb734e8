package herald.platform.eventstore.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is in the next batch, of those that wait. */
class WaitingTest {

  private final Waiting waiting = new Waiting(1000);

  @Test
  void hubsTakeTurns() throws Exception {
    List<Append> flood = add(IntStream.range(0, 5).mapToObj(i -> append("hub_a", "a" + i)));
    List<Append> few = add(IntStream.range(0, 2).mapToObj(i -> append("hub_b", "b" + i)));
    assertThat(waiting.take(4)).containsExactly(flood.get(0), few.get(0), flood.get(1), few.get(1));
    assertThat(waiting.take(4)).containsExactlyElementsOf(flood.subList(2, 5));
  }

  @Test
  void aFloodOfOneHubDelaysAnotherByTheBatchOnItsWayAndNoMore() throws Exception {
    add(IntStream.range(0, 900).mapToObj(i -> append("hub_a", "a" + i)));
    waiting.take(100);
    List<Append> late = add(Stream.of(append("hub_b", "b"), append("hub_c", "c")));
    assertThat(waiting.take(100)).hasSize(100).containsAll(late);
  }

  @Test
  void whoseTurnItWasNotIsAheadInTheNextBatch() throws Exception {
    List<Append> all = add(Stream.of("a", "b", "c", "d").map(hub -> append("hub_" + hub, hub)));
    assertThat(waiting.take(3)).containsExactlyElementsOf(all.subList(0, 3));
    add(Stream.of(append("hub_a", "a")));
    assertThat(waiting.take(1)).containsExactly(all.get(3));
  }

  @Test
  void aBatchHasOneAppendOfAStream() throws Exception {
    List<Append> same = add(IntStream.range(0, 3).mapToObj(i -> append("hub_a", "a")));
    List<Append> other = add(Stream.of(append("hub_b", "b")));
    assertThat(waiting.take(10)).containsExactly(same.get(0), other.getFirst());
    assertThat(waiting.take(10)).containsExactly(same.get(1));
    assertThat(waiting.take(10)).containsExactly(same.get(2));
  }

  @Test
  void anAppendOverSeveralStreamsWaitsForEachOfThem() throws Exception {
    Append first = append("hub_a", "a");
    Append both = append("hub_b", "b", "a");
    Append last = append("hub_c", "b");
    add(Stream.of(first, both, last));
    assertThat(waiting.take(10)).containsExactly(first, last);
    assertThat(waiting.take(10)).containsExactly(both);
  }

  @Test
  void anAppendLargerThanABatchIsABatchOfItsOwn() throws Exception {
    Append small = append("hub_a", "a");
    Append large = append("hub_b", "b", "c", "d");
    add(Stream.of(small, large));
    assertThat(waiting.take(2)).containsExactly(small);
    assertThat(waiting.take(2)).containsExactly(large);
  }

  @Test
  void noMoreWaitThanItsLimit() throws Exception {
    Waiting full = new Waiting(2);
    assertThat(full.add(append("hub_a", "a"))).isTrue();
    assertThat(full.add(append("hub_a", "b"))).isTrue();
    assertThat(full.add(append("hub_b", "c"))).isFalse();
    assertThat(full.take(1)).hasSize(1);
    assertThat(full.add(append("hub_b", "c"))).isTrue();
    assertThat(full.count()).isEqualTo(2);
  }

  @Test
  void onceClosedItTakesNothingInAndGivesWhatItHas() throws Exception {
    List<Append> before = add(Stream.of(append("hub_a", "a")));
    waiting.close();
    assertThat(waiting.add(append("hub_a", "b"))).isFalse();
    assertThat(waiting.take(10)).containsExactlyElementsOf(before);
    assertThat(waiting.take(10)).isEmpty();
  }

  @Test
  void closingEndsTheWaitForSomething() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<Append>> batch = threads.submit(() -> waiting.take(10));
      waiting.close();
      assertThat(batch.get()).isEmpty();
    }
  }

  private List<Append> add(Stream<Append> appends) {
    List<Append> added = appends.toList();
    added.forEach(append -> assertThat(waiting.add(append)).isTrue());
    return added;
  }

  private static Append append(String hub, String... streams) {
    return new Append(Stream.of(streams).map(stream -> Entries.of(hub, stream, 0)).toList());
  }
}
