package herald.simulator.x;

import herald.simulator.signin.CodeExchange;
import org.springframework.http.HttpStatus;

/** What X's token address refuses with; a dead refresh token is an invalid_request there. */
final class XOAuthError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient Body body;

  record Body(String error, String error_description) {}

  private XOAuthError(HttpStatus status, String error, String description) {
    super(description, null, false, false);
    this.status = status;
    this.body = new Body(error, description);
  }

  static XOAuthError unauthorizedClient() {
    return new XOAuthError(
        HttpStatus.UNAUTHORIZED, "unauthorized_client", "Missing valid authorization header");
  }

  static XOAuthError invalidRequest(String what) {
    return new XOAuthError(
        HttpStatus.BAD_REQUEST,
        "invalid_request",
        "Value passed for the %s was invalid.".formatted(what));
  }

  static XOAuthError of(CodeExchange.Failure failure) {
    return switch (failure) {
      case UNKNOWN_CODE, EXPIRED_CODE -> invalidRequest("authorization code");
      case OTHER_CLIENT -> invalidRequest("client id");
      case OTHER_ADDRESS -> invalidRequest("redirect uri");
      case WRONG_VERIFIER -> invalidRequest("code verifier");
    };
  }

  HttpStatus status() {
    return status;
  }

  Body body() {
    return body;
  }
}
