package herald.simulator.linkedin;

import com.fasterxml.jackson.annotation.JsonProperty;
import herald.simulator.faults.Faults;
import herald.simulator.faults.Operation;
import herald.simulator.ledger.Credential;
import herald.simulator.ledger.Credential.Kind;
import herald.simulator.ledger.Network;
import herald.simulator.signin.Client;
import herald.simulator.signin.CodeExchange;
import herald.simulator.signin.Issuer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * LinkedIn's tokens: 60 days of access; one refresh token for 365 days, which use does not extend.
 */
@RestController
class LinkedInTokenEndpoint {

  private static final Duration ACCESS = Duration.ofDays(60);
  private static final Duration REFRESH = Duration.ofDays(365);

  private final CodeExchange codes;
  private final Issuer issuer;
  private final Faults faults;
  private final Clock clock;

  LinkedInTokenEndpoint(CodeExchange codes, Issuer issuer, Faults faults, Clock clock) {
    this.codes = codes;
    this.issuer = issuer;
    this.faults = faults;
    this.clock = clock;
  }

  @PostMapping(
      path = "/linkedin/oauth/v2/accessToken",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  Tokens token(@RequestParam Map<String, String> form) {
    faults.meet(Network.LINKEDIN, Operation.TOKEN);
    Client client = Client.of(null, form, true).orElseThrow(OAuthError::client);
    return switch (form.getOrDefault("grant_type", "")) {
      case "authorization_code" -> exchanged(form, client);
      case "refresh_token" -> refreshed(form.getOrDefault("refresh_token", ""), client);
      default -> throw OAuthError.request("A required parameter \"grant_type\" is missing");
    };
  }

  private Tokens exchanged(Map<String, String> form, Client client) {
    CodeExchange.Claim claim =
        new CodeExchange.Claim(
            form.getOrDefault("code", ""),
            client.id(),
            form.getOrDefault("redirect_uri", ""),
            form.get("code_verifier"));
    try {
      Credential consent = codes.redeem(claim, Set.of(Network.LINKEDIN));
      return tokens(consent, issuer.token("AQ", Kind.REFRESH, consent, REFRESH));
    } catch (CodeExchange.Failed failed) {
      throw OAuthError.request(
          "Unable to retrieve access token: appid/redirect uri/code verifier does not match"
              + " authorization code. Or authorization code expired.");
    }
  }

  private Tokens refreshed(String value, Client client) {
    Credential refresh =
        issuer
            .live(value, Kind.REFRESH)
            .filter(each -> each.network() == Network.LINKEDIN)
            .filter(each -> each.terms() != null && each.terms().client().equals(client.id()))
            .orElseThrow(OAuthError::grant);
    return tokens(refresh, refresh);
  }

  private Tokens tokens(Credential source, Credential refresh) {
    Credential access = issuer.token("AQ", Kind.ACCESS, source, ACCESS);
    Duration left = Duration.between(clock.instant(), Objects.requireNonNull(refresh.until()));
    return new Tokens(
        access.value(),
        ACCESS.toSeconds(),
        refresh.value(),
        left.toSeconds(),
        String.join(",", source.scopes()),
        "Bearer");
  }

  record Tokens(
      @JsonProperty("access_token") String access,
      @JsonProperty("expires_in") long life,
      @JsonProperty("refresh_token") String refresh,
      @JsonProperty("refresh_token_expires_in") long refreshLife,
      String scope,
      @JsonProperty("token_type") String type) {}
}
