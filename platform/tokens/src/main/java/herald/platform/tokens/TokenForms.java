package herald.platform.tokens;

import java.util.Map;

/**
 * What the access service's token endpoint is asked, as fields of a form. Each form carries an
 * assertion that is good for one use, so a repeated request needs a new form.
 */
public final class TokenForms {

  /** Where the access service takes these forms. */
  public static final String PATH = "/oauth2/token";

  /** The {@code grant_type} of a service that asks in its own name (RFC 6749, section 4.4). */
  public static final String CLIENT_CREDENTIALS = "client_credentials";

  /** The {@code grant_type} of the gateway, which asks for a caller (RFC 8693). */
  public static final String TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

  /** The {@code subject_token_type} of an API token. */
  public static final String API_TOKEN = "urn:herald:token-type:api-token";

  /** The {@code subject_token_type} of a person's session. */
  public static final String SESSION = "urn:herald:token-type:session";

  /** The one {@code client_assertion_type} (RFC 7523). */
  public static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private final ClientAssertions client;

  public TokenForms(ClientAssertions client) {
    this.client = client;
  }

  /** Asks for a token of the client's own that the audience accepts. */
  public Map<String, String> forService(String audience) {
    return Map.of(
        "grant_type", CLIENT_CREDENTIALS,
        "audience", audience,
        "client_assertion_type", JWT_BEARER,
        "client_assertion", client.next());
  }

  /**
   * Asks for a token of the user whose credential this is, that the audience accepts.
   *
   * @param type {@link #API_TOKEN} or {@link #SESSION}
   * @param request the id of the request that it is asked for
   */
  public Map<String, String> forUser(
      String credential, String type, String audience, String request) {
    return Map.of(
        "grant_type", TOKEN_EXCHANGE,
        "subject_token", credential,
        "subject_token_type", type,
        "audience", audience,
        "request", request,
        "client_assertion_type", JWT_BEARER,
        "client_assertion", client.next());
  }
}
