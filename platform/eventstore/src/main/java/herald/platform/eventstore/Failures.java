package herald.platform.eventstore;

import herald.platform.kernel.Rejection;
import herald.platform.kernel.Unavailable;
import java.util.stream.Stream;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Tells failures that pass by themselves from those that stay, for whoever decides whether to wait
 * for what fails or to park it.
 */
public final class Failures {

  private Failures() {}

  /** Whether waiting helps: the database or another service is away, or somebody was faster. */
  public static boolean passes(Throwable failure) {
    return DatabaseErrors.passes(failure)
        || causes(failure)
            .anyMatch(
                cause -> cause instanceof Unavailable || cause instanceof ConcurrencyException);
  }

  /** A refusal is an answer: asking again gives the same one. */
  public static boolean isRefusal(Throwable failure) {
    return causes(failure).anyMatch(Rejection.class::isInstance);
  }

  /** For a person. */
  public static String because(Throwable failure) {
    return failure instanceof Rejection refusal
        ? refusal.code() + " (" + refusal.rule() + "): " + refusal.detail()
        : failure.getClass().getSimpleName() + ": " + DatabaseErrors.rootMessage(failure);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(50);
  }
}
