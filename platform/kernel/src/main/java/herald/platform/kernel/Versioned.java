package herald.platform.kernel;

import java.util.function.BiFunction;

/**
 * Something as of a version of its stream. The version is the number of events that have made it so
 * (0 before the first), and the one number of it everywhere: {@code ETag} and {@code If-Match} name
 * it, contracts carry it, commands may expect it.
 *
 * <p>It stands beside a state rather than in it, so that no {@code evolve} has to count.
 *
 * @param value a state, a view of it, or what a change has come to
 */
public record Versioned<T>(T value, long version) {

  /** Before the first event. */
  public static <T> Versioned<T> unwritten(T value) {
    return new Versioned<>(value, 0);
  }

  /** What one more event makes of it. */
  public <E> Versioned<T> after(E event, BiFunction<T, E, T> evolve) {
    return new Versioned<>(evolve.apply(value, event), version + 1);
  }
}
