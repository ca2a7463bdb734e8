package herald.simulator.x;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import herald.simulator.faults.Faults;
import herald.simulator.faults.Operation;
import herald.simulator.ledger.Credential;
import herald.simulator.ledger.Credential.Kind;
import herald.simulator.ledger.Network;
import herald.simulator.signin.Client;
import herald.simulator.signin.CodeExchange;
import herald.simulator.signin.Issuer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * X's tokens: two hours of access; a refresh token only with {@code offline.access}, good once and
 * replaced by each refresh, and dead after six months without use.
 */
@RestController
class XTokenEndpoint {

  private static final Duration ACCESS = Duration.ofHours(2);
  private static final Duration REFRESH = Duration.ofDays(180);

  private final CodeExchange codes;
  private final Issuer issuer;
  private final Faults faults;

  XTokenEndpoint(CodeExchange codes, Issuer issuer, Faults faults) {
    this.codes = codes;
    this.issuer = issuer;
    this.faults = faults;
  }

  @PostMapping(path = "/x/2/oauth2/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  Tokens token(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @RequestParam Map<String, String> form) {
    faults.meet(Network.X, Operation.TOKEN);
    Client client =
        Client.of(authorization, form, false).orElseThrow(XOAuthError::unauthorizedClient);
    return switch (form.getOrDefault("grant_type", "")) {
      case "authorization_code" -> tokens(redeem(form, client));
      case "refresh_token" -> tokens(rotate(form.getOrDefault("refresh_token", ""), client));
      default -> throw XOAuthError.invalidRequest("grant_type");
    };
  }

  private Credential redeem(Map<String, String> form, Client client) {
    try {
      return codes.redeem(
          new CodeExchange.Claim(
              form.getOrDefault("code", ""),
              client.id(),
              form.getOrDefault("redirect_uri", ""),
              form.get("code_verifier")),
          Set.of(Network.X));
    } catch (CodeExchange.Failed failed) {
      throw XOAuthError.of(failed.failure());
    }
  }

  private Credential rotate(String value, Client client) {
    return issuer
        .live(value, Kind.REFRESH)
        .filter(token -> token.network() == Network.X)
        .filter(token -> token.terms() != null && token.terms().client().equals(client.id()))
        .filter(issuer::end)
        .orElseThrow(() -> XOAuthError.invalidRequest("token"));
  }

  private Tokens tokens(Credential consent) {
    Credential access = issuer.token("", Kind.ACCESS, consent, ACCESS);
    Credential refresh =
        consent.scopes().contains("offline.access")
            ? issuer.token("", Kind.REFRESH, consent, REFRESH)
            : null;
    return new Tokens(
        "bearer",
        ACCESS.toSeconds(),
        access.value(),
        String.join(" ", consent.scopes()),
        refresh == null ? null : refresh.value());
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Tokens(
      @JsonProperty("token_type") String type,
      @JsonProperty("expires_in") long life,
      @JsonProperty("access_token") String access,
      @JsonProperty("scope") String scope,
      @JsonProperty("refresh_token") @Nullable String refresh) {}
}
