package herald.simulator.youtube;

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
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Google's tokens: an hour of access; a refresh token with {@code access_type=offline}, until it is
 * revoked. A refresh answers without a refresh token: the old one stays good.
 */
@RestController
class GoogleTokenEndpoint {

  private static final Duration ACCESS = Duration.ofSeconds(3599);

  private final CodeExchange codes;
  private final Issuer issuer;
  private final Faults faults;

  GoogleTokenEndpoint(CodeExchange codes, Issuer issuer, Faults faults) {
    this.codes = codes;
    this.issuer = issuer;
    this.faults = faults;
  }

  @PostMapping(path = "/youtube/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  Tokens token(@RequestParam Map<String, String> form) {
    faults.meet(Network.YOUTUBE, Operation.TOKEN);
    Client client = Client.of(null, form, true).orElseThrow(GoogleError::client);
    return switch (form.getOrDefault("grant_type", "")) {
      case "authorization_code" -> exchanged(form, client);
      case "refresh_token" -> refreshed(form.getOrDefault("refresh_token", ""), client);
      default -> throw GoogleError.grantType();
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
      Credential consent = codes.redeem(claim, Set.of(Network.YOUTUBE));
      boolean offline = consent.terms() != null && consent.terms().offline();
      return tokens(
          consent, offline ? issuer.token("1//", Kind.REFRESH, consent, null).value() : null);
    } catch (CodeExchange.Failed failed) {
      throw failed.failure() == CodeExchange.Failure.OTHER_ADDRESS
          ? GoogleError.address()
          : GoogleError.code();
    }
  }

  private Tokens refreshed(String value, Client client) {
    return issuer
        .live(value, Kind.REFRESH)
        .filter(each -> each.network() == Network.YOUTUBE)
        .filter(each -> each.terms() != null && each.terms().client().equals(client.id()))
        .map(each -> tokens(each, null))
        .orElseThrow(GoogleError::refresh);
  }

  private Tokens tokens(Credential source, @Nullable String refresh) {
    return new Tokens(
        issuer.token("ya29.", Kind.ACCESS, source, ACCESS).value(),
        ACCESS.toSeconds(),
        refresh,
        String.join(" ", source.scopes()),
        "Bearer");
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Tokens(
      @JsonProperty("access_token") String access,
      @JsonProperty("expires_in") long life,
      @JsonProperty("refresh_token") @Nullable String refresh,
      String scope,
      @JsonProperty("token_type") String type) {}
}
