package herald.platform.eventstore.snapshots;

import herald.platform.kernel.Versioned;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateIdentifier;

/**
 * An aggregate's class as its snapshots see it: an identifier, one field for the state, either bare
 * or {@link Versioned}, and a constructor without arguments.
 */
record Shell(Constructor<?> constructor, Field id, Field state) {

  /** Empty if the class is built otherwise; then its streams are always read whole. */
  static Optional<Shell> of(Class<?> aggregate) {
    List<Field> fields =
        Stream.of(aggregate.getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
            .toList();
    List<Field> ids = fields.stream().filter(Shell::isId).toList();
    List<Field> states = fields.stream().filter(field -> !isId(field)).toList();
    return ids.size() == 1 && states.size() == 1
        ? constructor(aggregate).map(made -> new Shell(made, open(ids), open(states)))
        : Optional.empty();
  }

  private static boolean isId(Field field) {
    return field.isAnnotationPresent(AggregateIdentifier.class);
  }

  private static Field open(List<Field> one) {
    one.getFirst().setAccessible(true);
    return one.getFirst();
  }

  private static Optional<Constructor<?>> constructor(Class<?> aggregate) {
    return Stream.<Constructor<?>>of(aggregate.getDeclaredConstructors())
        .filter(constructor -> constructor.getParameterCount() == 0)
        .peek(constructor -> constructor.setAccessible(true))
        .findFirst();
  }

  /** The type of the state itself. */
  Type stateType() {
    return isVersioned()
        ? ((ParameterizedType) state.getGenericType()).getActualTypeArguments()[0]
        : state.getGenericType();
  }

  private boolean isVersioned() {
    return state.getType() == Versioned.class;
  }

  Object stateOf(Object aggregate) {
    try {
      Object value = state.get(aggregate);
      return value instanceof Versioned<?> versioned && isVersioned() ? versioned.value() : value;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An aggregate in this state, after so many events. */
  Object in(String stream, Object value, long events) {
    try {
      Object aggregate = constructor.newInstance();
      id.set(aggregate, stream);
      state.set(aggregate, isVersioned() ? new Versioned<>(value, events) : value);
      return aggregate;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no aggregate can be made of a snapshot", e);
    }
  }
}
