package herald.platform.service.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Rejection;
import herald.platform.service.Stale;
import herald.platform.service.Stale.Current;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A problem document (RFC 9457).
 *
 * @param type {@code urn:herald:problem:<code>}; stable, made to be compared by programs
 * @param title the same for each problem of the type
 * @param detail this problem, for the person who asked
 * @param rule the number in the rule book, or of an {@link EdgeRule}; absent on failures
 * @param instance the path that was asked for
 * @param errors the fields at fault, if it is a matter of fields
 * @param current what is there now, where the caller believed in another version; else left out
 */
public record Problem(
    URI type,
    String title,
    int status,
    String detail,
    @Nullable String rule,
    @Nullable String instance,
    List<FieldError> errors,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Current current) {

  /** One field at fault, by its path in the request, for example {@code blogs[2].name}. */
  public record FieldError(String field, String message) {}

  private static final String PREFIX = "urn:herald:problem:";

  public Problem {
    errors = List.copyOf(errors);
  }

  /** A problem of the edge itself: the request did not get as far as the domain. */
  public static Problem of(
      HttpStatus status,
      String code,
      @Nullable EdgeRule rule,
      String detail,
      FieldError... errors) {
    return new Problem(
        URI.create(PREFIX + code),
        status.getReasonPhrase(),
        status.value(),
        detail,
        rule == null ? null : rule.number(),
        null,
        List.of(errors),
        null);
  }

  /** The domain's refusal as an answer. */
  public static Problem of(Rejection rejection) {
    HttpStatus status = status(rejection);
    String field = rejection.field();
    return new Problem(
        URI.create(PREFIX + rejection.code()),
        status.getReasonPhrase(),
        status.value(),
        rejection.detail(),
        rejection.rule(),
        null,
        field == null ? List.of() : List.of(new FieldError(field, rejection.detail())),
        null);
  }

  /** A refusal because of the version, with what is there. */
  public static Problem of(Stale stale) {
    Problem refusal = of(stale.refusal());
    return new Problem(
        refusal.type,
        refusal.title,
        refusal.status,
        refusal.detail,
        refusal.rule,
        null,
        refusal.errors,
        stale.current());
  }

  private static HttpStatus status(Rejection rejection) {
    if (rejection.code().equals(ExpectedVersion.MISMATCH)) {
      return HttpStatus.PRECONDITION_FAILED;
    }
    return switch (rejection.kind()) {
      case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case UNKNOWN -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
    };
  }

  /** The same problem, met at this path. */
  public Problem at(String path) {
    return new Problem(type, title, status, detail, rule, path, errors, current);
  }

  /** The same problem, answered with this status. */
  public Problem as(HttpStatus other) {
    return new Problem(
        type, other.getReasonPhrase(), other.value(), detail, rule, instance, errors, current);
  }

  /** The same problem under a rule of the rule book. */
  public Problem under(String number) {
    return new Problem(type, title, status, detail, number, instance, errors, current);
  }
}
