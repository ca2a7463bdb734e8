package herald.simulator.linkedin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What LinkedIn's REST API refuses with: {@code {status, serviceErrorCode, code, message}}. */
final class RestError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient Body body;

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Body(int status, @Nullable Integer serviceErrorCode, String code, String message) {}

  private RestError(HttpStatus status, @Nullable Integer service, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.body = new Body(status.value(), service, code, message);
  }

  static RestError noToken() {
    return new RestError(
        HttpStatus.UNAUTHORIZED, 65604, "EMPTY_ACCESS_TOKEN", "Empty oauth2 access token");
  }

  static RestError unknownToken() {
    return new RestError(
        HttpStatus.UNAUTHORIZED, 65600, "INVALID_ACCESS_TOKEN", "Invalid access token");
  }

  static RestError expiredToken() {
    return new RestError(
        HttpStatus.UNAUTHORIZED,
        65602,
        "EXPIRED_ACCESS_TOKEN",
        "The token used in the request has expired");
  }

  static RestError denied(String message) {
    return new RestError(HttpStatus.FORBIDDEN, 100, "ACCESS_DENIED", message);
  }

  static RestError versionless() {
    return new RestError(
        HttpStatus.BAD_REQUEST,
        null,
        "VERSION_MISSING",
        "A version must be present. Please specify a version by adding the LinkedIn-Version"
            + " header.");
  }

  static RestError sunset(String version) {
    return new RestError(
        HttpStatus.UPGRADE_REQUIRED,
        null,
        "NONEXISTENT_VERSION",
        "Requested version %s is not active".formatted(version));
  }

  static RestError unknown(String what) {
    return new RestError(HttpStatus.NOT_FOUND, null, "NOT_FOUND", what + " does not exist");
  }

  static RestError invalid(String message) {
    return new RestError(HttpStatus.BAD_REQUEST, 100, "ILLEGAL_ARGUMENT", message);
  }

  static RestError unprocessable(String message) {
    return new RestError(HttpStatus.UNPROCESSABLE_CONTENT, null, "UNPROCESSABLE_ENTITY", message);
  }

  static RestError duplicate(String urn) {
    return new RestError(
        HttpStatus.UNPROCESSABLE_CONTENT,
        null,
        "DUPLICATE_POST",
        "Content is a duplicate of " + urn);
  }

  static RestError throttled() {
    return new RestError(
        HttpStatus.TOO_MANY_REQUESTS,
        101,
        "TOO_MANY_REQUESTS",
        "Resource level throttle APPLICATION DAY limit for calls to this resource is reached.");
  }

  static RestError server() {
    return new RestError(
        HttpStatus.INTERNAL_SERVER_ERROR, null, "INTERNAL_SERVER_ERROR", "Internal Server Error");
  }

  HttpStatus status() {
    return status;
  }

  Body body() {
    return body;
  }
}
