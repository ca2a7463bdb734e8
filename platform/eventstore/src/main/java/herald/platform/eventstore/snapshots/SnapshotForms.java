package herald.platform.eventstore.snapshots;

import herald.platform.eventstore.EventFamily;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

/** The forms of all states of a service, made when the first of them is asked for. */
public final class SnapshotForms {

  private final Supplier<Map<String, SnapshotForm<?, ?>>> forms;

  /**
   * Over the families of a service.
   *
   * @param aggregates the classes of its aggregates, which the families name simply
   */
  public SnapshotForms(
      Collection<EventFamily<?, ?>> families, Supplier<Stream<Class<?>>> aggregates) {
    forms = SingletonSupplier.of(() -> forms(families, aggregates.get()));
  }

  private static Map<String, SnapshotForm<?, ?>> forms(
      Collection<EventFamily<?, ?>> families, Stream<Class<?>> aggregates) {
    Map<String, Class<?>> shells =
        aggregates.collect(Collectors.toMap(Class::getSimpleName, aggregate -> aggregate));
    Map<String, SnapshotForm<?, ?>> forms = new HashMap<>();
    for (EventFamily<?, ?> family : families) {
      Optional.ofNullable(shells.get(family.type()))
          .flatMap(aggregate -> SnapshotForm.of(family, aggregate))
          .ifPresent(form -> forms.put(family.type(), form));
    }
    return forms;
  }

  /**
   * What a snapshot of this state gives back, for the tests of a service that its states can have
   * one.
   *
   * @throws IllegalStateException if they cannot
   */
  @SuppressWarnings("unchecked") // the one of its name
  public <S> S writtenAndRead(EventFamily<S, ?> family, S state) {
    SnapshotForm<S, ?> form =
        (SnapshotForm<S, ?>)
            of(family.type())
                .orElseThrow(
                    () -> new IllegalStateException(family.type() + " is not one of one state"));
    return form.read(form.write(state));
  }

  Optional<SnapshotForm<?, ?>> of(String streamType) {
    return Optional.ofNullable(forms.get().get(streamType));
  }

  /** Of all of them: a snapshot of any other is none. */
  String[] revisions() {
    return forms.get().values().stream().map(SnapshotForm::revision).toArray(String[]::new);
  }
}
