package herald.platform.eventstore.log;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Events that are to be appended together, and the answer that their caller waits for. */
final class Append {

  private final List<Entry> entries;
  private final CompletableFuture<Long> answer = new CompletableFuture<>();

  Append(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("an append without events");
    }
  }

  List<Entry> entries() {
    return entries;
  }

  /** Whose turn it is: the events of one unit of work belong to one hub. */
  String hub() {
    return entries.getFirst().hub();
  }

  int size() {
    return entries.size();
  }

  void succeeded(long lastPosition) {
    answer.complete(lastPosition);
  }

  void failed(RuntimeException because) {
    answer.completeExceptionally(because);
  }

  /** Waits for the position of the last event. What made it fail comes out as it is. */
  long await() {
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException because ? because : e;
    }
  }
}
