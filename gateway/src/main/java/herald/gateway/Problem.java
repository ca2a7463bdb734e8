package herald.gateway;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What the gateway itself answers instead of passing the request on; in the form of RFC 9457, like
 * the services' refusals. Where the door refuses, no rule of the domain has spoken, so none is
 * named.
 */
final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;
  private final @Nullable String rule;
  private final @Nullable Duration wait;

  private Problem(
      HttpStatus status,
      String code,
      @Nullable String rule,
      String detail,
      @Nullable Duration wait,
      @Nullable Throwable cause) {
    super(detail, cause, false, false);
    this.status = status;
    this.code = code;
    this.rule = rule;
    this.wait = wait;
  }

  /** Nothing is here; the same for paths that are unknown, internal or written oddly. */
  static Problem noSuchPath() {
    return refusal(
        HttpStatus.NOT_FOUND, "route.unknown", "HTTP-6", "There is nothing at this address.");
  }

  /** The gateway answers here itself, and not this method. */
  static Problem wrongMethod() {
    return refusal(
        HttpStatus.METHOD_NOT_ALLOWED,
        "method.not-allowed",
        "HTTP-6",
        "This address does not take this method.");
  }

  static Problem noCredential() {
    return refusal(
        HttpStatus.UNAUTHORIZED,
        "token.missing",
        "HTTP-7",
        "Sign in, or send an API token: Authorization: Bearer hrld_…");
  }

  static Problem badCredential(Credential.Kind kind) {
    return switch (kind) {
      case API_TOKEN ->
          refusal(
              HttpStatus.UNAUTHORIZED,
              "token.refused",
              "HTTP-7",
              "The API token is not known here, or no longer valid.");
      case SESSION ->
          refusal(
              HttpStatus.UNAUTHORIZED,
              "session.ended",
              "HTTP-7",
              "The session has ended. Sign in again.");
    };
  }

  /** It has a session and would change something, and does not come from Herald's own page. */
  static Problem foreignPage() {
    return refusal(
        HttpStatus.FORBIDDEN,
        "request.foreign",
        "HTTP-10",
        "With a session this takes a request of Herald's own page. Programs use an API token.");
  }

  static Problem tooLarge(long limit) {
    return refusal(
        HttpStatus.CONTENT_TOO_LARGE,
        "request.too-large",
        "HTTP-5",
        "The body may have " + limit + " bytes here.");
  }

  /**
   * Whoever is counted here has asked too much; nothing has happened.
   *
   * @param wait until the next request may pass
   */
  static Problem tooMany(Duration wait) {
    return new Problem(
        HttpStatus.TOO_MANY_REQUESTS,
        "requests.too-many",
        "HTTP-12",
        "Too many requests came from here, from this user or from this hub; nothing has happened.",
        wait,
        null);
  }

  /** What came is no HTTP, has no address that could be read, or is too long to be read. */
  static Problem unreadable(HttpStatus status) {
    return status == HttpStatus.BAD_REQUEST
        ? refusal(status, "request.malformed", "HTTP-5", "The request cannot be read.")
        : refusal(status, "request.too-large", "HTTP-5", "The request is too long to be read.");
  }

  /** Nothing has happened: the request did not get there. */
  static Problem unreachable(String service, Throwable cause) {
    return new Problem(
        HttpStatus.SERVICE_UNAVAILABLE,
        "service.unavailable",
        null,
        "The " + service + " cannot be reached now; nothing has happened. Try again.",
        Duration.ofSeconds(1),
        cause);
  }

  /** The request got there, and the answer did not get back. */
  static Problem brokenOff(Throwable cause) {
    return failure(
        HttpStatus.BAD_GATEWAY,
        "service.broken-off",
        "The connection broke before an answer came; whether it happened is not known.",
        cause);
  }

  static Problem late(Throwable cause) {
    return failure(
        HttpStatus.GATEWAY_TIMEOUT,
        "service.late",
        "No answer came in time; whether it happened is not known.",
        cause);
  }

  static Problem unexpected(HttpStatus status, Throwable cause) {
    return failure(status, "service.defect", "The gateway could not handle the request.", cause);
  }

  private static Problem refusal(HttpStatus status, String code, String rule, String detail) {
    return new Problem(status, code, rule, detail, null, null);
  }

  private static Problem failure(HttpStatus status, String code, String detail, Throwable cause) {
    return new Problem(status, code, null, detail, null, cause);
  }

  HttpStatus status() {
    return status;
  }

  String code() {
    return code;
  }

  @Nullable String rule() {
    return rule;
  }

  /** The seconds after which it is worth trying again, at least one; null if nobody knows. */
  @Nullable Long retryAfter() {
    return wait == null ? null : Math.max(1, wait.plusNanos(999_999_999).toSeconds());
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
