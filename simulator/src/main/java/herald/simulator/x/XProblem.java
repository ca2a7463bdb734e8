package herald.simulator.x;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What X's API refuses with: {@code {title, detail, type, status}}. */
final class XProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final String BLANK = "about:blank";

  private final HttpStatus status;
  private final transient Object body;

  record Body(String title, String detail, String type, int status) {}

  record InvalidRequest(
      List<Map<String, String>> errors, String title, String detail, String type) {}

  private XProblem(HttpStatus status, Object body) {
    super(status.toString(), null, false, false);
    this.status = status;
    this.body = body;
  }

  private static XProblem of(HttpStatus status, String title, @Nullable String detail) {
    return new XProblem(
        status, new Body(title, detail == null ? title : detail, BLANK, status.value()));
  }

  static XProblem unauthorized() {
    return of(HttpStatus.UNAUTHORIZED, "Unauthorized", null);
  }

  static XProblem forbidden(String detail) {
    return of(HttpStatus.FORBIDDEN, "Forbidden", detail);
  }

  static XProblem duplicate() {
    return forbidden("You are not allowed to create a Tweet with duplicate content.");
  }

  static XProblem tooMany() {
    return of(HttpStatus.TOO_MANY_REQUESTS, "Too Many Requests", null);
  }

  static XProblem server() {
    return of(HttpStatus.INTERNAL_SERVER_ERROR, "Internal Server Error", null);
  }

  static XProblem invalid(String message) {
    return new XProblem(
        HttpStatus.BAD_REQUEST,
        new InvalidRequest(
            List.of(Map.of("message", message)),
            "Invalid Request",
            "One or more parameters to your request was invalid.",
            "https://api.twitter.com/2/problems/invalid-request"));
  }

  HttpStatus status() {
    return status;
  }

  Object body() {
    return body;
  }
}
