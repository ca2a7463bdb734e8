package herald.simulator.signin;

import herald.simulator.ledger.Network;
import herald.simulator.ledger.Presence;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How one network signs people in. */
public interface Dialect {

  Network network();

  /** Who is there to sign in as before anybody has entered a name. */
  List<String> residents();

  /** Whether one sign-in can open several presences. */
  boolean several();

  /** The scopes in the network's own punctuation. */
  Set<String> scopes(String text);

  /**
   * The network's own demands on an authorization request.
   *
   * @throws UnusableRequest names the parameter
   */
  void check(AuthorizationRequest request);

  /** A new presence of that name, with an id of the network's kind. */
  Presence newcomer(String name);

  /** What the network answers with when the person does not consent. */
  Map<String, String> denial();
}
