package herald.platform.api.attack;

import herald.platform.api.ApiDocument.Operation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The hubs that operations are tried in, one at a time for each sort of caller: it stays as it was
 * made until something has been changed in it.
 *
 * @param <W> who calls
 */
final class Furnished<W> {

  private final Function<W, Hub> make;
  private final Map<W, Hub> untouched = new ConcurrentHashMap<>();

  Furnished(Function<W, Hub> make) {
    this.make = make;
  }

  Hub to(W who) {
    return untouched.computeIfAbsent(who, make);
  }

  /** What was refused, and what only reads, changed nothing. */
  void answered(W who, Operation operation, Reply reply) {
    if (reply.wentThrough() && !operation.method().equals("GET")) {
      untouched.remove(who);
    }
  }
}
