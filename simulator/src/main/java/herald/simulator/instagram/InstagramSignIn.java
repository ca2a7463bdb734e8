package herald.simulator.instagram;

import herald.simulator.graph.GraphSignIn;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Mint;
import herald.simulator.ledger.Network;
import herald.simulator.ledger.Presence;
import herald.simulator.signin.Names;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Instagram: business accounts, each behind a Facebook page of the person. */
@Component
class InstagramSignIn extends GraphSignIn {

  private static final int HANDLE = 30;

  private final Ledger ledger;
  private final Mint mint;
  private final Clock clock;

  InstagramSignIn(Ledger ledger, Mint mint, Clock clock) {
    this.ledger = ledger;
    this.mint = mint;
    this.clock = clock;
  }

  @Override
  public Network network() {
    return Network.INSTAGRAM;
  }

  @Override
  public Presence newcomer(String name) {
    String handle = Names.handle(name, "_", HANDLE, network(), ledger);
    return new Presence(
        network(), "17841" + mint.digits(12), name, handle, mint.digits(15), clock.instant());
  }
}
