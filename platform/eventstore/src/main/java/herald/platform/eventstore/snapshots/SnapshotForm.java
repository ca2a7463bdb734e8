package herald.platform.eventstore.snapshots;

import herald.platform.eventstore.EventFamily;
import herald.platform.kernel.json.IdentifierModule;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the states of one sort of aggregate are written and read.
 *
 * @param family how its events fold
 * @param revision tells this form of the state from every other, see {@link FormOfAType}
 */
record SnapshotForm<S, E>(
    EventFamily<S, E> family, Shell shell, JavaType stateType, String revision) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .findAndAddModules() // a service brings those of its states' libraries
          .addModule(new IdentifierModule())
          .annotationIntrospector(
              new AnnotationIntrospectorPair(
                  new SealedTypes(), new JacksonAnnotationIntrospector()))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** Empty if the aggregate cannot be made of a state. */
  static <S, E> Optional<SnapshotForm<S, E>> of(EventFamily<S, E> family, Class<?> aggregate) {
    return Shell.of(aggregate).map(shell -> of(family, shell));
  }

  private static <S, E> SnapshotForm<S, E> of(EventFamily<S, E> family, Shell shell) {
    Type state = shell.stateType();
    return new SnapshotForm<>(family, shell, JSON.constructType(state), FormOfAType.of(state));
  }

  /** The state that these events lead to from a state. */
  S fold(S from, Stream<?> events) {
    return events.reduce(
        from,
        (state, event) -> family.evolve().apply(state, family.events().cast(event)),
        (one, other) -> other);
  }

  /**
   * The state as JSON.
   *
   * @throws IllegalStateException if another state would be read from it
   */
  byte[] write(S state) {
    byte[] json = JSON.writerFor(stateType).writeValueAsBytes(state);
    if (!read(json).equals(state)) {
      throw new IllegalStateException(family.type() + " has a state that JSON does not hold");
    }
    return json;
  }

  @SuppressWarnings("unchecked") // the shell's one field holds nothing else
  S stateOf(Object aggregate) {
    return (S) shell.stateOf(aggregate);
  }

  S read(byte[] json) {
    return JSON.readValue(json, stateType);
  }
}
