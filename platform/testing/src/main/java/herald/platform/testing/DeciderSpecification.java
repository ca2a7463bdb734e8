package herald.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import herald.platform.kernel.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Given events, when a command, then events or a refusal. A feature extends it once ({@code
 * PostSpecification}) with its own words for events and commands; its tests then read like the
 * rules.
 *
 * @param <C> the sealed family of commands
 * @param <E> the sealed family of events
 * @param <S> the sealed family of states
 */
public abstract class DeciderSpecification<C, E, S> {

  private final Supplier<S> unwritten;
  private final BiFunction<C, S, List<E>> decide;
  private final BiFunction<S, E, S> evolve;
  private S state;
  private @Nullable List<E> raised;
  private @Nullable Throwable refused;

  protected DeciderSpecification(
      Supplier<S> unwritten, BiFunction<C, S, List<E>> decide, BiFunction<S, E, S> evolve) {
    this.unwritten = unwritten;
    this.decide = decide;
    this.evolve = evolve;
    this.state = unwritten.get();
  }

  /** The history so far; without events, nothing has happened yet. */
  @SafeVarargs
  protected final void given(E... history) {
    state = unwritten.get();
    for (E event : history) {
      state = evolve.apply(state, event);
    }
  }

  /** One command. What it raises is applied, so that a following {@code when} sees it. */
  protected final void when(C command) {
    List<E> decided = new ArrayList<>();
    refused = catchThrowable(() -> decided.addAll(decide.apply(command, state)));
    raised = decided;
    for (E event : decided) {
      state = evolve.apply(state, event);
    }
  }

  /** Exactly these events in this order, and no refusal. */
  @SafeVarargs
  protected final void then(E... expected) {
    assertThat(refused).as("refusal").isNull();
    assertThat(raised).containsExactly(expected);
  }

  /** The command was accepted and had nothing new to say. */
  protected final void thenNothing() {
    assertThat(refused).as("refusal").isNull();
    assertThat(raised).isEmpty();
  }

  /** A refusal with this code by this rule, and no event. */
  protected final void thenRefused(String code, String rule) {
    assertThat(refused).isInstanceOf(Rejection.class);
    Rejection rejection = (Rejection) refused;
    assertThat(List.of(rejection.code(), rejection.rule())).containsExactly(code, rule);
    assertThat(rejection.detail()).isNotBlank();
    assertThat(raised).isEmpty();
  }

  /** The state that the history and the commands so far have led to. */
  protected final S state() {
    return state;
  }
}
