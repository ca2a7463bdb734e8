package herald.suite.run;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Doing several things at once, each on a thread of its own. */
final class Together {

  private Together() {}

  /** Returns when all are done; throws what the first of them threw. */
  static void run(List<Runnable> work) {
    CompletableFuture<?>[] all =
        work.stream()
            .map(
                one ->
                    CompletableFuture.runAsync(
                        one, task -> Thread.ofPlatform().daemon().start(task)))
            .toArray(CompletableFuture[]::new);
    CompletableFuture<Void> firstFailure = new CompletableFuture<>();
    for (CompletableFuture<?> one : all) {
      one.whenComplete(
          (done, failure) -> {
            if (failure != null) {
              firstFailure.completeExceptionally(failure);
            }
          });
    }
    try {
      CompletableFuture.anyOf(CompletableFuture.allOf(all), firstFailure).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
