package herald.simulator.facebook;

import herald.simulator.graph.GraphSignIn;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Mint;
import herald.simulator.ledger.Network;
import herald.simulator.ledger.Presence;
import herald.simulator.signin.Names;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Facebook: a person with any number of pages. */
@Component
class FacebookSignIn extends GraphSignIn {

  private static final int HANDLE = 50;

  private final Ledger ledger;
  private final Mint mint;
  private final Clock clock;

  FacebookSignIn(Ledger ledger, Mint mint, Clock clock) {
    this.ledger = ledger;
    this.mint = mint;
    this.clock = clock;
  }

  @Override
  public Network network() {
    return Network.FACEBOOK;
  }

  @Override
  public Presence newcomer(String name) {
    String handle = Names.handle(name, ".", HANDLE, network(), ledger);
    return new Presence(network(), mint.digits(15), name, handle, null, clock.instant());
  }
}
