package herald.account.network.client;

import herald.account.network.Network;
import java.util.List;

/**
 * Signs people in at one network (R-CON-1). Implementations keep no state; every call has a
 * deadline.
 */
public interface NetworkClient {

  Network network();

  /** Where the person gives consent; the network sends them back to the callback. */
  String authorization(SignIn signIn);

  /**
   * Exchanges the code for the presences that the person may offer, which may be none.
   *
   * @throws SignInFailed when the network refuses or does not answer
   */
  List<Offer> redeem(String code, SignIn signIn);

  /**
   * A fresh access token, where tokens go stale; called once at a time for an account. Where they
   * do not, only a person can give new ones, and the old ones stay.
   */
  default Refreshed refresh(Tokens tokens) {
    return new Refreshed.Fresh(tokens);
  }

  /**
   * One run of the authorization code flow.
   *
   * @param state comes back with the person; unguessable
   * @param verifier proves to the network, where it has PKCE, that both ends of the flow are ours
   * @param callback where the network sends the person back to
   */
  record SignIn(String state, String verifier, String callback) {

    @Override
    public String toString() {
      return "SignIn[…]";
    }
  }
}
