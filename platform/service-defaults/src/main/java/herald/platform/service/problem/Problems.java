package herald.platform.service.problem;

import herald.platform.kernel.Rejection;
import herald.platform.kernel.Unavailable;
import herald.platform.service.MalformedCursor;
import herald.platform.service.Paging;
import herald.platform.service.Stale;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** Which problem an exception is; the same inside and outside the dispatcher. */
public final class Problems {

  /** How long a caller is asked to wait before it tries again. */
  public static final String RETRY_AFTER_SECONDS = "2";

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  /** The problem that the exception, or a cause of it, is known as; otherwise a defect. */
  public static Problem of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case Rejection rejection -> {
          return Problem.of(rejection);
        }
        case Stale stale -> {
          return Problem.of(stale);
        }
        case MalformedCursor malformed -> {
          return malformed(malformed);
        }
        case Unavailable unavailable -> {
          return unavailable(unavailable);
        }
        case InvalidParameterException unreadable -> {
          // Or its caller hung up in the middle of it, and nobody reads the answer.
          return ByStatus.problem(HttpStatus.BAD_REQUEST, unreadable);
        }
        case AccessDeniedException denied -> {
          return wrongKindOfCaller();
        }
        case AuthenticationException missing -> {
          return noToken();
        }
        default -> {}
      }
    }
    return defect(thrown);
  }

  /** The caller's token is good, but not for this route. */
  public static Problem wrongKindOfCaller() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "caller.refused",
        EdgeRule.RIGHT_KIND_OF_CALLER,
        "This route is not for this kind of caller.");
  }

  /** The caller's API token is limited to less. */
  public static Problem scopeMissing(String scope) {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "token.scope-missing",
        EdgeRule.SCOPE,
        "This takes an API token with the scope " + scope + ", or one without limits.");
  }

  /** There is no token, or not one that this service accepts. */
  public static Problem noToken() {
    return Problem.of(
        HttpStatus.UNAUTHORIZED,
        "token.refused",
        EdgeRule.TOKEN,
        "This needs a valid token of the access service.");
  }

  private static Problem malformed(MalformedCursor cursor) {
    String detail = Objects.requireNonNull(cursor.getMessage());
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "request.malformed",
        EdgeRule.COMPLETE,
        detail,
        new Problem.FieldError(Paging.CURSOR, detail));
  }

  private static Problem unavailable(Unavailable unavailable) {
    LOG.warn("answered 503: {}", unavailable.getMessage(), unavailable.getCause());
    return Problem.of(
        HttpStatus.SERVICE_UNAVAILABLE,
        "service.unavailable",
        null,
        "Something that the answer needs cannot be reached now. Nothing is known to have changed;"
            + " try again.");
  }

  private static Problem defect(Throwable thrown) {
    LOG.error("answered 500", thrown);
    return Problem.of(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "service.defect",
        null,
        "This is a defect in Herald; the log has the details.");
  }
}
