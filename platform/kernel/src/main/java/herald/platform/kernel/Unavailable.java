package herald.platform.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Something that an answer needs cannot be reached now: the database, the broker, the access
 * service. Nothing is known to have changed; the caller may try again. At the edge it becomes 503
 * with {@code Retry-After}, in an automation or an intake a later attempt.
 */
public final class Unavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Unavailable(String what, @Nullable Throwable cause) {
    super(what, cause);
  }

  public Unavailable(String what) {
    this(what, null);
  }
}
