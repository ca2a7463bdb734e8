package herald.platform.messaging.intake;

import herald.platform.eventstore.DatabaseErrors;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Unavailable;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.modelling.command.ConcurrencyException;

/** Tells failures that pass by themselves from those that stay. */
final class Failures {

  /** Lost connections, an operator's intervention, a lost race; and a lock that was not got. */
  private static final Set<String> PASSING = Set.of("08", "57", "40");

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private static final String POOL_TIMEOUT = "java.sql.SQLTransientConnectionException";

  private Failures() {}

  static boolean passes(Throwable failure) {
    return causes(failure).anyMatch(Failures::isPassing);
  }

  /** A refusal is an answer: asking again gives the same one. */
  static boolean isRefusal(Throwable failure) {
    return causes(failure).anyMatch(Rejection.class::isInstance);
  }

  /** For a person. */
  static String because(Throwable failure) {
    return failure instanceof Rejection refusal
        ? refusal.code() + " (" + refusal.rule() + "): " + refusal.detail()
        : failure.getClass().getSimpleName() + ": " + DatabaseErrors.rootMessage(failure);
  }

  private static boolean isPassing(Throwable cause) {
    if (cause instanceof SQLException sql && sql.getSQLState() != null) {
      String state = sql.getSQLState();
      return PASSING.contains(state.substring(0, Math.min(2, state.length())))
          || state.equals(LOCK_NOT_AVAILABLE);
    }
    return cause instanceof Unavailable
        || cause instanceof ConcurrencyException
        || cause.getClass().getName().equals(POOL_TIMEOUT);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(50);
  }
}
