package herald.access.token;

/** A refusal in the words of RFC 6749 (section 5.2) and RFC 8693. */
final class OAuthError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final int status;

  private OAuthError(String code, int status, String description) {
    super(description, null, false, false);
    this.code = code;
    this.status = status;
  }

  static OAuthError invalidRequest(String description) {
    return new OAuthError("invalid_request", 400, description);
  }

  /** The client has not proved who it is. Why not is for its log, not for whoever tries. */
  static OAuthError invalidClient() {
    return new OAuthError("invalid_client", 401, "The client assertion is not accepted.");
  }

  static OAuthError unauthorizedClient() {
    return new OAuthError("unauthorized_client", 400, "This client may not ask for that.");
  }

  static OAuthError invalidGrant() {
    return new OAuthError("invalid_grant", 400, "The token is unknown or has ended.");
  }

  static OAuthError invalidTarget() {
    return new OAuthError("invalid_target", 400, "There is no such audience.");
  }

  static OAuthError unsupportedGrantType() {
    return new OAuthError("unsupported_grant_type", 400, "There is no such grant type here.");
  }

  String code() {
    return code;
  }

  int status() {
    return status;
  }
}
