package herald.access.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import herald.platform.service.ServiceProperties;
import herald.platform.tokens.TokenForms;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Herald's tokens come from. The gateway exchanges what a person or program signed in with
 * (RFC 8693); services ask in their own name (RFC 6749, section 4.4). Both prove who they are with
 * a signed assertion.
 */
@RestController
class TokenEndpoint {

  private static final String GATEWAY = "gateway";

  private final KnownClients clients;
  private final List<Credentials> credentials;
  private final Tokens tokens;
  private final ServiceProperties services;

  TokenEndpoint(
      KnownClients clients,
      List<Credentials> credentials,
      Tokens tokens,
      ServiceProperties services) {
    this.clients = clients;
    this.credentials = credentials;
    this.tokens = tokens;
    this.services = services;
  }

  @PostMapping(path = TokenForms.PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<Issued> token(@RequestParam MultiValueMap<String, String> form) {
    TokenRequest request = new TokenRequest(form);
    String client = client(request);
    String token =
        switch (request.required("grant_type")) {
          case TokenForms.TOKEN_EXCHANGE -> exchange(client, request);
          case TokenForms.CLIENT_CREDENTIALS -> tokens.forService(client, audience(request));
          default -> throw OAuthError.unsupportedGrantType();
        };
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Issued.bearer(token));
  }

  private String client(TokenRequest request) {
    if (!request.required("client_assertion_type").equals(TokenForms.JWT_BEARER)) {
      throw OAuthError.invalidClient();
    }
    return clients.client(request.required("client_assertion"));
  }

  private String exchange(String client, TokenRequest request) {
    if (!client.equals(GATEWAY)) {
      throw OAuthError.unauthorizedClient();
    }
    Credentials.Owner owner =
        credentials(request.required("subject_token_type"))
            .owner(new Secret(request.required("subject_token")))
            .orElseThrow(OAuthError::invalidGrant);
    return tokens.forUser(owner, audience(request), request.required("request"));
  }

  private Credentials credentials(String type) {
    return credentials.stream()
        .filter(known -> known.type().equals(type))
        .findFirst()
        .orElseThrow(
            () -> OAuthError.invalidRequest("There are no tokens of this subject_token_type."));
  }

  private String audience(TokenRequest request) {
    String audience = request.required("audience");
    if (!services.addresses().containsKey(audience)) {
      throw OAuthError.invalidTarget();
    }
    return audience;
  }

  @ExceptionHandler
  ResponseEntity<Map<String, String>> refused(OAuthError error) {
    return ResponseEntity.status(error.status())
        .cacheControl(CacheControl.noStore())
        .body(
            Map.of("error", error.code(), "error_description", String.valueOf(error.getMessage())));
  }

  record Issued(
      @JsonProperty("access_token") String accessToken,
      @JsonProperty("issued_token_type") String issuedTokenType,
      @JsonProperty("token_type") String tokenType,
      @JsonProperty("expires_in") long expiresIn) {

    static Issued bearer(String token) {
      return new Issued(
          token,
          "urn:ietf:params:oauth:token-type:access_token",
          "Bearer",
          Tokens.LIFE.toSeconds());
    }
  }
}
