package herald.platform.eventstore.log;

import herald.platform.eventstore.EventFamily;
import herald.platform.kernel.EventType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The stored name of each event class, and back. Both ways it throws on what it does not know, for
 * skipping would lose events silently.
 */
public final class EventNames {

  private final Map<Class<?>, EventType> names = new HashMap<>();
  private final Map<String, Class<?>> classes = new HashMap<>();

  /**
   * Over all families of a service.
   *
   * @throws IllegalStateException if an event has no {@link EventType} or two share a name
   */
  public EventNames(Collection<? extends EventFamily<?, ?>> families) {
    families.forEach(family -> concrete(family.events()).forEach(this::register));
  }

  private static Stream<Class<?>> concrete(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(EventNames::concrete)
        : Stream.of(type);
  }

  private void register(Class<?> event) {
    EventType type = event.getAnnotation(EventType.class);
    if (type == null) {
      throw new IllegalStateException(event.getName() + " is stored and needs an @EventType");
    }
    Class<?> other = classes.put(type.name(), event);
    if (other != null && other != event) {
      throw new IllegalStateException(
          event.getName() + " and " + other.getName() + " are both called " + type.name());
    }
    names.put(event, type);
  }

  boolean knows(Class<?> type) {
    return names.containsKey(type);
  }

  /** The name and revision under which events of this class are stored. */
  public EventType typeOf(Class<?> event) {
    EventType type = names.get(event);
    if (type == null) {
      throw new IllegalStateException(event.getName() + " is in no event family of this service");
    }
    return type;
  }

  /** All names, each with the revision that is stored today. */
  Stream<EventType> types() {
    return names.values().stream();
  }

  /** The names of the event classes that the condition holds for. */
  public String[] of(Predicate<Class<?>> condition) {
    return classes.entrySet().stream()
        .filter(entry -> condition.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .toArray(String[]::new);
  }

  /** The class of the events of this name. */
  public Class<?> classOf(String name) {
    Class<?> event = classes.get(name);
    if (event == null) {
      throw new IllegalStateException("the store holds an event of the unknown name " + name);
    }
    return event;
  }
}
