package herald.simulator.signin;

import herald.simulator.ledger.Credential;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the application asked for when it sent the person here (RFC 6749, 4.1.1; RFC 7636, 4.3). */
public record AuthorizationRequest(
    String client,
    String redirectUri,
    Set<String> scopes,
    @Nullable String state,
    @Nullable String responseType,
    @Nullable String challenge,
    @Nullable String method,
    boolean offline) {

  static AuthorizationRequest read(Map<String, String> parameters, Dialect dialect) {
    AuthorizationRequest request =
        new AuthorizationRequest(
            needed("client_id", parameters),
            address(needed("redirect_uri", parameters)),
            dialect.scopes(parameters.getOrDefault("scope", "")),
            parameters.get("state"),
            parameters.get("response_type"),
            parameters.get("code_challenge"),
            parameters.get("code_challenge_method"),
            "offline".equals(parameters.get("access_type")));
    if (request.responseType != null && !request.responseType.equals("code")) {
      throw new UnusableRequest("response_type", "response_type must be code");
    }
    dialect.check(request);
    return request;
  }

  Credential.Terms terms() {
    return new Credential.Terms(client, redirectUri, challenge, method, offline);
  }

  /** Back to the application, with these parameters and its state. */
  URI back(Map<String, String> parameters) {
    UriComponentsBuilder address = UriComponentsBuilder.fromUriString(redirectUri);
    parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
    if (state != null) {
      address.queryParam("state", "{state}");
    }
    Map<String, Object> values = new HashMap<>(parameters);
    values.put("state", state == null ? "" : state);
    return address.encode().buildAndExpand(values).toUri();
  }

  private static String needed(String name, Map<String, String> parameters) {
    String value = parameters.getOrDefault(name, "");
    if (value.isBlank()) {
      throw new UnusableRequest(name, name + " is missing");
    }
    return value;
  }

  private static String address(String text) {
    try {
      URI address = URI.create(text);
      if (address.getHost() != null
          && address.getFragment() == null
          && Set.of("http", "https").contains(address.getScheme())) {
        return text;
      }
    } catch (IllegalArgumentException e) {
      // said below, in the same words
    }
    throw new UnusableRequest("redirect_uri", "redirect_uri must be a whole http(s) address");
  }
}
