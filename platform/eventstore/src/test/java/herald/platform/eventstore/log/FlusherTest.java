package herald.platform.eventstore.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import herald.platform.kernel.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every caller is answered, whatever becomes of the writer. */
class FlusherTest {

  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<List<Append>> batches = new LinkedBlockingQueue<>();
  private final CompletableFuture<Void> disk = new CompletableFuture<>();

  @AfterEach
  void end() {
    callers.close();
  }

  @Test
  void whatComesWhileABatchIsOnItsWayGoesTogether() throws Exception {
    try (Flusher flusher = new Flusher(this::writeSlowly)) {
      List<Future<Long>> answers = new ArrayList<>(append(flusher, 1));
      batches.take();
      answers.addAll(append(flusher, 9));
      await().until(() -> flusher.waiting() == 9);
      disk.complete(null);
      assertThat(batches.take()).hasSize(9);
      assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(1));
    }
  }

  @Test
  void closingAnswersAllWhoWait() throws Exception {
    Flusher flusher = new Flusher(this::writeSlowly);
    List<Future<Long>> answers = append(flusher, 1);
    batches.take();
    answers.addAll(append(flusher, 20));
    await().until(() -> flusher.waiting() == 20);
    Future<?> closing = callers.submit(flusher::close);
    disk.complete(null);
    closing.get();
    assertThat(answers).allSatisfy(answer -> assertThat(answer.resultNow()).isEqualTo(1));
  }

  @Test
  void oneThatIsClosedRefuses() {
    Flusher flusher = new Flusher(this::writeSlowly);
    flusher.close();
    assertThatThrownBy(() -> flusher.append(List.of(Entries.of("hub_a", "a", 0))))
        .isInstanceOf(Unavailable.class)
        .hasMessage("The event store takes nothing more at the moment.");
    assertThat(batches).isEmpty();
  }

  @Test
  void moreThanItCanKeepIsRefused() throws Exception {
    try (Flusher flusher = new Flusher(this::writeSlowly)) {
      append(flusher, 1);
      batches.take();
      append(flusher, Flusher.QUEUE);
      await().until(() -> flusher.waiting() == Flusher.QUEUE);
      assertThatThrownBy(() -> flusher.append(List.of(Entries.of("hub_a", "a", 0))))
          .isInstanceOf(Unavailable.class);
      disk.complete(null);
    }
  }

  @Test
  void aWriterThatBreaksIsNoReasonToWaitForEver() throws Exception {
    Consumer<List<Append>> broken =
        batch -> {
          throw new StackOverflowError();
        };
    try (Flusher flusher = new Flusher(broken)) {
      for (Future<Long> answer : append(flusher, 3)) {
        assertThatThrownBy(answer::get)
            .isInstanceOf(ExecutionException.class)
            .hasCauseInstanceOf(IllegalStateException.class)
            .hasRootCauseInstanceOf(StackOverflowError.class);
      }
    }
  }

  private void writeSlowly(List<Append> batch) {
    batches.add(batch);
    disk.join();
    batch.forEach(append -> append.succeeded(1));
  }

  private List<Future<Long>> append(Flusher flusher, int times) {
    List<Future<Long>> answers = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      Entry entry = Entries.of("hub_a", "s" + i, 0);
      answers.add(callers.submit(() -> flusher.append(List.of(entry))));
    }
    return answers;
  }
}
