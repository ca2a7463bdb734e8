package herald.simulator.graph;

import herald.simulator.ledger.Credential;
import herald.simulator.ledger.Credential.Kind;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Presence;
import herald.simulator.signin.Issuer;
import org.springframework.stereotype.Component;

/** Whom a token stands for: a person, or one page of theirs. */
@Component
public class GraphCaller {

  private final Issuer issuer;
  private final Ledger ledger;

  GraphCaller(Issuer issuer, Ledger ledger) {
    this.issuer = issuer;
    this.ledger = ledger;
  }

  /** The person's own token. */
  public Credential person(GraphCall call) {
    return find(call, Kind.ACCESS);
  }

  /** The presence of that id, with a page's token that opens it. */
  public Presence presence(String id, GraphCall call) {
    return opened(id, find(call, Kind.PAGE));
  }

  /** As {@link #presence}, and the person must have granted the scope. */
  public Presence presence(String id, GraphCall call, String scope) {
    Credential token = find(call, Kind.PAGE);
    if (!token.scopes().contains(scope)) {
      throw GraphError.permission(scope);
    }
    return opened(id, token);
  }

  private Presence opened(String id, Credential token) {
    return ledger
        .presence(token.presences().getFirst())
        .filter(each -> id.equals(each.id()) || id.equals(each.page()))
        .orElseThrow(() -> GraphError.unknown(id));
  }

  private Credential find(GraphCall call, Kind kind) {
    String value = call.token().orElseThrow(GraphError::missingToken);
    return issuer.live(value, kind).orElseThrow(() -> dead(value, kind));
  }

  private GraphError dead(String value, Kind wanted) {
    return ledger
        .credential(value)
        .map(
            token ->
                token.kind() == wanted
                    ? GraphError.expired()
                    : GraphError.permission(wanted == Kind.PAGE ? "page's" : "user's"))
        .orElseGet(() -> GraphError.token(null, "Invalid OAuth access token."));
  }
}
