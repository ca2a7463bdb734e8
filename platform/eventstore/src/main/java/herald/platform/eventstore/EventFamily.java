package herald.platform.eventstore;

import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * One aggregate as the store knows it: its name, its stored events and how they fold to a state.
 * Each service declares one bean for each of its aggregates; names, audit and states at a moment
 * follow from it.
 *
 * @param type the aggregate's simple class name in Axon, for example {@code PostAggregate}
 * @param events the sealed interface of the events, each annotated with {@link
 *     herald.platform.kernel.EventType}
 * @param unwritten the state before the first event
 * @param evolve the fold; total, and it never throws
 */
public record EventFamily<S, E>(
    String type, Class<E> events, Supplier<S> unwritten, BiFunction<S, E, S> evolve) {}
