package herald.platform.eventstore;

import herald.platform.kernel.Unavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Tells the database being away, or having too much to do, from the database refusing. */
public final class DatabaseErrors {

  /**
   * Operator intervention: the server is stopping or starting. Every class-08 state is a lost
   * connection.
   */
  private static final Set<String> STOPPING = Set.of("57P01", "57P02", "57P03");

  private static final Set<String> OCCUPIED = Set.of("55P03", "40P01");

  private static final int DEEPEST = 50;

  private DatabaseErrors() {}

  /** Runs the work; what {@link #unavailable} has words for is said in them. */
  public static <T extends @Nullable Object> T translated(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      throw unavailable(e).<RuntimeException>map(Function.identity()).orElse(e);
    }
  }

  /** What a caller is told of a database that is away or used up; empty of any other failure. */
  public static Optional<Unavailable> unavailable(Throwable error) {
    if (isAway(error)) {
      return Optional.of(new Unavailable("The database cannot be reached.", error));
    }
    return isUsedUp(error)
        ? Optional.of(new Unavailable("The database has too much to do.", error))
        : Optional.empty();
  }

  /** What a caller is told of a failure: that it will pass, or that the database refuses. */
  public static RuntimeException told(SQLException error) {
    return unavailable(error)
        .<RuntimeException>map(Function.identity())
        .orElseGet(
            () ->
                passes(error)
                    ? new Unavailable("The database could not answer just now.", error)
                    : new IllegalStateException("The database refuses.", error));
  }

  /** Whether the database could not be reached, rather than refused the statement. */
  public static boolean isAway(Throwable error) {
    return causes(error).anyMatch(SQLTransientConnectionException.class::isInstance)
        || state(error).filter(DatabaseErrors::isLostConnection).isPresent();
  }

  /**
   * Whether the same statement may work later: the database was away, a transaction lost a race or
   * a lock, or something was used up. A statement that took too long is not among them; it would
   * take too long again.
   */
  public static boolean passes(Throwable error) {
    return isAway(error) || state(error).filter(DatabaseErrors::isTransient).isPresent();
  }

  /** Whether a unique index refused a second row, PostgreSQL's state 23505. */
  public static boolean isDuplicate(Throwable error) {
    return state(error).filter("23505"::equals).isPresent();
  }

  /** Whether a lock was not to be had in time, or waited for one that waits for it. */
  public static boolean isOccupied(Throwable error) {
    return state(error).filter(OCCUPIED::contains).isPresent();
  }

  /** Its connections, or the pool's, or its memory or disk. */
  private static boolean isUsedUp(Throwable error) {
    return state(error).filter(state -> state.startsWith("53")).isPresent();
  }

  private static boolean isLostConnection(String state) {
    return state.startsWith("08") || STOPPING.contains(state);
  }

  private static boolean isTransient(String state) {
    return state.startsWith("40") || state.startsWith("53") || state.equals("55P03");
  }

  /** The outermost SQLSTATE. */
  private static Optional<String> state(Throwable error) {
    return causes(error)
        .filter(SQLException.class::isInstance)
        .map(cause -> ((SQLException) cause).getSQLState())
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static Stream<Throwable> causes(Throwable error) {
    return Stream.iterate(error, Objects::nonNull, DatabaseErrors::cause).limit(DEEPEST);
  }

  /**
   * Rolling back on a connection that broke fails as well; Spring then throws that failure, which
   * says nothing, and keeps the one that led to it aside.
   */
  private static @Nullable Throwable cause(Throwable error) {
    return error instanceof TransactionSystemException rollback
            && rollback.getApplicationException() != null
        ? rollback.getApplicationException()
        : error.getCause();
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
