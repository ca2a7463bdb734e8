package herald.gateway;

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

  private Problem(HttpStatus status, String code, String detail, @Nullable Throwable cause) {
    super(detail, cause, false, false);
    this.status = status;
    this.code = code;
  }

  /** Nothing is here; the same for paths that are unknown, internal or written oddly. */
  static Problem noSuchPath() {
    return of(HttpStatus.NOT_FOUND, "path.unknown", "There is nothing at this address.");
  }

  static Problem noCredential() {
    return of(
        HttpStatus.UNAUTHORIZED,
        "credential.missing",
        "Send an API token: Authorization: Bearer hrld_…");
  }

  static Problem badCredential() {
    return of(
        HttpStatus.UNAUTHORIZED,
        "credential.invalid",
        "The API token is not known here, or no longer valid.");
  }

  static Problem tooLarge(long limit) {
    return of(
        HttpStatus.CONTENT_TOO_LARGE,
        "body.too-large",
        "The body may have " + limit + " bytes here.");
  }

  /** Nothing has happened: the request did not get there. */
  static Problem unreachable(String service, Throwable cause) {
    return new Problem(
        HttpStatus.SERVICE_UNAVAILABLE,
        "service.unreachable",
        "The " + service + " cannot be reached now; nothing has happened. Try again.",
        cause);
  }

  /** The request got there, and the answer did not get back. */
  static Problem brokenOff(Throwable cause) {
    return new Problem(
        HttpStatus.BAD_GATEWAY,
        "service.broken-off",
        "The connection broke before an answer came; whether it happened is not known.",
        cause);
  }

  static Problem late() {
    return of(
        HttpStatus.GATEWAY_TIMEOUT,
        "service.late",
        "No answer came in time; whether it happened is not known.");
  }

  static Problem unexpected(HttpStatus status, Throwable cause) {
    return new Problem(status, "unexpected", "The gateway could not handle the request.", cause);
  }

  private static Problem of(HttpStatus status, String code, String detail) {
    return new Problem(status, code, detail, null);
  }

  HttpStatus status() {
    return status;
  }

  String code() {
    return code;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
