package herald.simulator.graph;

import com.fasterxml.jackson.annotation.JsonProperty;
import herald.simulator.faults.Faults;
import herald.simulator.faults.Operation;
import herald.simulator.ledger.Credential;
import herald.simulator.ledger.Credential.Kind;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Network;
import herald.simulator.signin.CodeExchange;
import herald.simulator.signin.Issuer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * The Graph API's tokens: a code becomes a person's token of an hour, that one a token of 60 days.
 * There is no refresh token, and a token whose time is over cannot be exchanged.
 */
@GraphApi
class GraphTokenEndpoint {

  private static final Set<Network> NETWORKS = Set.of(Network.FACEBOOK, Network.INSTAGRAM);
  private static final Duration SHORT = Duration.ofHours(1);
  private static final Duration LONG = Duration.ofDays(60);

  private final CodeExchange codes;
  private final Issuer issuer;
  private final Ledger ledger;
  private final Faults faults;

  GraphTokenEndpoint(CodeExchange codes, Issuer issuer, Ledger ledger, Faults faults) {
    this.codes = codes;
    this.issuer = issuer;
    this.ledger = ledger;
    this.faults = faults;
  }

  @RequestMapping(
      path = "/graph/{version}/oauth/access_token",
      method = {RequestMethod.GET, RequestMethod.POST})
  Token token(HttpServletRequest request) {
    GraphCall call = new GraphCall(request, null);
    boolean extension = call.text("grant_type").filter("fb_exchange_token"::equals).isPresent();
    String shown = call.needed(extension ? "fb_exchange_token" : "code");
    faults.meet(network(shown), Operation.TOKEN);
    call.needed("client_secret");
    return extension ? extended(shown, call.needed("client_id")) : exchanged(shown, call);
  }

  /** Both networks share the address; whose fault to meet follows from what is shown. */
  private Network network(String shown) {
    return ledger.credential(shown).map(Credential::network).orElse(Network.FACEBOOK);
  }

  private Token exchanged(String code, GraphCall call) {
    CodeExchange.Claim claim =
        new CodeExchange.Claim(code, call.needed("client_id"), call.needed("redirect_uri"), null);
    try {
      Credential consent = codes.redeem(claim, NETWORKS);
      return Token.of(issuer.token("EAA", Kind.ACCESS, consent, SHORT), SHORT);
    } catch (CodeExchange.Failed failed) {
      throw refusal(failed.failure());
    }
  }

  private Token extended(String shown, String client) {
    Credential token =
        issuer
            .live(shown, Kind.ACCESS)
            .filter(each -> NETWORKS.contains(each.network()))
            .filter(each -> each.terms() != null && each.terms().client().equals(client))
            .orElseThrow(GraphError::expired);
    return Token.of(issuer.token("EAA", Kind.ACCESS, token, LONG), LONG);
  }

  private static GraphError refusal(CodeExchange.Failure failure) {
    return switch (failure) {
      case UNKNOWN_CODE ->
          GraphError.content(
              100, 36009, "This authorization code has been used.", "Code", "Sign in again.");
      case EXPIRED_CODE ->
          GraphError.content(
              100, 36007, "This authorization code has expired.", "Code", "Sign in again.");
      case OTHER_CLIENT -> GraphError.parameter("Error validating client id.");
      case OTHER_ADDRESS, WRONG_VERIFIER ->
          GraphError.content(
              100,
              36008,
              "Error validating verification code. Please make sure your redirect_uri is identical"
                  + " to the one you used in the OAuth dialog request",
              "Code",
              "Sign in again.");
    };
  }

  record Token(
      @JsonProperty("access_token") String value,
      @JsonProperty("token_type") String type,
      @JsonProperty("expires_in") long life) {

    static Token of(Credential token, Duration life) {
      return new Token(token.value(), "bearer", life.toSeconds());
    }
  }
}
