package herald.platform.api.attack;

import herald.platform.api.ApiDocument.Operation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The hubs that operations are tried in. What only reads is tried in one hub for each sort of
 * caller; what may change something gets one of its own.
 *
 * @param <W> who calls
 */
final class Furnished<W> {

  private final Function<W, Hub> make;
  private final Map<W, Hub> toRead = new ConcurrentHashMap<>();

  Furnished(Function<W, Hub> make) {
    this.make = make;
  }

  Hub to(Operation operation, W who) {
    return operation.method().equals("GET") ? toRead.computeIfAbsent(who, make) : make.apply(who);
  }
}
