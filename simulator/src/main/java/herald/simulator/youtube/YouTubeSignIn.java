package herald.simulator.youtube;

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

/** YouTube: Google's sign-in, for any number of channels. */
@Component
class YouTubeSignIn implements Dialect {

  private static final int HANDLE = 30;

  private final Ledger ledger;
  private final Mint mint;
  private final Clock clock;

  YouTubeSignIn(Ledger ledger, Mint mint, Clock clock) {
    this.ledger = ledger;
    this.mint = mint;
    this.clock = clock;
  }

  @Override
  public Network network() {
    return Network.YOUTUBE;
  }

  @Override
  public List<String> residents() {
    return List.of("De Zonnehoek", "De Zonnehoek Recepten");
  }

  @Override
  public boolean several() {
    return true;
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
    if (request.scopes().isEmpty()) {
      throw new UnusableRequest("scope", "scope is missing");
    }
  }

  @Override
  public Presence newcomer(String name) {
    String handle = Names.handle(name, "-", HANDLE, network(), ledger);
    return new Presence(network(), "UC" + mint.secret(22), name, handle, null, clock.instant());
  }

  @Override
  public Map<String, String> denial() {
    return Map.of("error", "access_denied");
  }
}
