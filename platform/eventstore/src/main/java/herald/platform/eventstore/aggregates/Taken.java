package herald.platform.eventstore.aggregates;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** What one command has taken from the cache, and decides on without having read it. */
final class Taken {

  private static final String RESOURCE = Taken.class.getName();

  private final Map<String, EventSourcedAggregate<?>> aggregates = new HashMap<>();
  private final Map<String, Long> versions = new HashMap<>();

  static Taken by(UnitOfWork<?> command) {
    return command.root().getOrComputeResource(RESOURCE, none -> new Taken());
  }

  void add(String stream, EventSourcedAggregate<?> aggregate) {
    aggregates.put(stream, aggregate);
    versions.put(stream, aggregate.version());
  }

  /** The version that each stream had when it was taken, in the store's count, from 0. */
  Map<String, Long> versions() {
    return Map.copyOf(versions);
  }

  /** Of those that the command has raised no event of: no append will compare their versions. */
  Map<String, Long> untouched() {
    Map<String, Long> untouched = new HashMap<>(versions);
    untouched.entrySet().removeIf(taken -> !isUntouched(taken.getKey(), taken.getValue()));
    return untouched;
  }

  private boolean isUntouched(String stream, Long version) {
    return version.equals(aggregates.get(stream).version());
  }
}
