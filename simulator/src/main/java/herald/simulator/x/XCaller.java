package herald.simulator.x;

import herald.simulator.ledger.Credential.Kind;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Network;
import herald.simulator.ledger.Presence;
import herald.simulator.signin.Issuer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose profile a bearer token opens. */
@Component
class XCaller {

  private final Issuer issuer;
  private final Ledger ledger;

  XCaller(Issuer issuer, Ledger ledger) {
    this.issuer = issuer;
    this.ledger = ledger;
  }

  Presence of(@Nullable String authorization, String scope) {
    if (authorization == null || !authorization.startsWith("Bearer ")) {
      throw XProblem.unauthorized();
    }
    var token =
        issuer
            .live(authorization.substring("Bearer ".length()).strip(), Kind.ACCESS)
            .filter(each -> each.network() == Network.X)
            .orElseThrow(XProblem::unauthorized);
    if (!token.scopes().contains(scope)) {
      throw XProblem.forbidden("The token lacks the scope " + scope + ".");
    }
    return ledger.presence(token.presences().getFirst()).orElseThrow(XProblem::unauthorized);
  }
}
