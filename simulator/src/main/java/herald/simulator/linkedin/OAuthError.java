package herald.simulator.linkedin;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.http.HttpStatus;

/** What LinkedIn's token address refuses with. */
final class OAuthError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient Body body;

  record Body(String error, @JsonProperty("error_description") String description) {}

  private OAuthError(HttpStatus status, String error, String description) {
    super(description, null, false, false);
    this.status = status;
    this.body = new Body(error, description);
  }

  static OAuthError client() {
    return new OAuthError(
        HttpStatus.UNAUTHORIZED, "invalid_client", "Client authentication failed");
  }

  static OAuthError request(String description) {
    return new OAuthError(HttpStatus.BAD_REQUEST, "invalid_request", description);
  }

  /** A dead refresh token. */
  static OAuthError grant() {
    return new OAuthError(
        HttpStatus.BAD_REQUEST,
        "invalid_grant",
        "The provided authorization grant or refresh token is invalid, expired or revoked");
  }

  HttpStatus status() {
    return status;
  }

  Body body() {
    return body;
  }
}
