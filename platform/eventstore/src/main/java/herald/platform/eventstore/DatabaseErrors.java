package herald.platform.eventstore;

import herald.platform.kernel.Unavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells the database being away from the database refusing. */
public final class DatabaseErrors {

  /**
   * Operator intervention: the server is stopping or starting. Every class-08 state is a lost
   * connection.
   */
  private static final Set<String> STOPPING = Set.of("57P01", "57P02", "57P03");

  private DatabaseErrors() {}

  /** Runs the work; when the database could not be reached, that is said as {@link Unavailable}. */
  public static <T extends @Nullable Object> T translated(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      if (isAway(e)) {
        throw new Unavailable("The database cannot be reached.", e);
      }
      throw e;
    }
  }

  /** Whether the database could not be reached, rather than refused the statement. */
  public static boolean isAway(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException) {
        return true;
      }
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState().startsWith("08") || STOPPING.contains(sql.getSQLState());
      }
    }
    return false;
  }

  /**
   * Whether the same statement may work later: the database was away, a transaction lost a race or
   * a lock, or something was used up. A statement that took too long is not among them; it would
   * take too long again.
   */
  public static boolean passes(Throwable error) {
    return isAway(error) || state(error).map(DatabaseErrors::isTransient).orElse(false);
  }

  private static boolean isTransient(String state) {
    return state.startsWith("40") || state.startsWith("53") || state.equals("55P03");
  }

  private static Optional<String> state(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return Optional.of(sql.getSQLState());
      }
    }
    return Optional.empty();
  }

  /** Whether a unique index refused a second row, PostgreSQL's state 23505. */
  public static boolean isDuplicate(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** The innermost message, for a log line. */
  public static String rootMessage(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }
}
