package herald.simulator.x;

import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Mint;
import herald.simulator.ledger.Network;
import herald.simulator.ledger.Presence;
import herald.simulator.signin.AuthorizationRequest;
import herald.simulator.signin.Dialect;
import herald.simulator.signin.Names;
import herald.simulator.signin.Scopes;
import herald.simulator.signin.UnusableRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** X: one profile a sign-in, PKCE always, scopes with spaces between. */
@Component
class XSignIn implements Dialect {

  private static final int HANDLE = 15;

  private final Ledger ledger;
  private final Mint mint;
  private final Clock clock;

  XSignIn(Ledger ledger, Mint mint, Clock clock) {
    this.ledger = ledger;
    this.mint = mint;
    this.clock = clock;
  }

  @Override
  public Network network() {
    return Network.X;
  }

  @Override
  public List<String> residents() {
    return List.of("De Zonnehoek");
  }

  @Override
  public boolean several() {
    return false;
  }

  @Override
  public Set<String> scopes(String text) {
    return Scopes.in(text, " ");
  }

  @Override
  public void check(AuthorizationRequest request) {
    if (request.responseType() == null) {
      throw new UnusableRequest("response_type", "response_type is missing");
    }
    if (request.challenge() == null || request.challenge().isBlank()) {
      throw new UnusableRequest("code_challenge", "code_challenge is missing: X asks for PKCE");
    }
    if (!Set.of("S256", "plain").contains(String.valueOf(request.method()))) {
      throw new UnusableRequest(
          "code_challenge_method", "code_challenge_method must be S256 or plain");
    }
  }

  @Override
  public Presence newcomer(String name) {
    String handle = Names.handle(name, "_", HANDLE, network(), ledger);
    return new Presence(network(), mint.snowflake(), name, handle, null, clock.instant());
  }

  @Override
  public Map<String, String> denial() {
    return Map.of("error", "access_denied");
  }
}
