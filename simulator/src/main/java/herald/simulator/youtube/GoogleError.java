package herald.simulator.youtube;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What Google refuses with: one form at the token address, another at the API. */
final class GoogleError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient Object body;

  record OAuth(String error, @JsonProperty("error_description") String description) {}

  record Api(Detail error) {}

  record Detail(int code, String message, List<Map<String, String>> errors, String status) {}

  private GoogleError(HttpStatus status, Object body) {
    super(status.toString(), null, false, false);
    this.status = status;
    this.body = body;
  }

  private static GoogleError oauth(HttpStatus status, String error, String description) {
    return new GoogleError(status, new OAuth(error, description));
  }

  private static GoogleError api(
      HttpStatus status, String message, String domain, String reason, String word) {
    List<Map<String, String>> errors =
        List.of(Map.of("message", message, "domain", domain, "reason", reason));
    return new GoogleError(status, new Api(new Detail(status.value(), message, errors, word)));
  }

  static GoogleError client() {
    return oauth(HttpStatus.UNAUTHORIZED, "invalid_client", "The OAuth client was not found.");
  }

  static GoogleError grantType() {
    return oauth(HttpStatus.BAD_REQUEST, "unsupported_grant_type", "Invalid grant_type");
  }

  static GoogleError address() {
    return oauth(HttpStatus.BAD_REQUEST, "redirect_uri_mismatch", "Bad Request");
  }

  static GoogleError code() {
    return oauth(HttpStatus.BAD_REQUEST, "invalid_grant", "Malformed auth code.");
  }

  /** A dead refresh token. */
  static GoogleError refresh() {
    return oauth(HttpStatus.BAD_REQUEST, "invalid_grant", "Token has been expired or revoked.");
  }

  static GoogleError token() {
    return api(
        HttpStatus.UNAUTHORIZED,
        "Request had invalid authentication credentials. Expected OAuth 2 access token.",
        "global",
        "authError",
        "UNAUTHENTICATED");
  }

  static GoogleError scope() {
    return api(
        HttpStatus.FORBIDDEN,
        "Request had insufficient authentication scopes.",
        "global",
        "insufficientPermissions",
        "PERMISSION_DENIED");
  }

  static GoogleError parameter(String message) {
    return api(
        HttpStatus.BAD_REQUEST,
        message,
        "youtube.parameter",
        "missingRequiredParameter",
        "INVALID_ARGUMENT");
  }

  static GoogleError throttled() {
    return api(
        HttpStatus.TOO_MANY_REQUESTS,
        "Rate Limit Exceeded",
        "youtube.quota",
        "rateLimitExceeded",
        "RESOURCE_EXHAUSTED");
  }

  static GoogleError server() {
    return api(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "Internal error encountered.",
        "global",
        "backendError",
        "INTERNAL");
  }

  HttpStatus status() {
    return status;
  }

  Object body() {
    return body;
  }
}
