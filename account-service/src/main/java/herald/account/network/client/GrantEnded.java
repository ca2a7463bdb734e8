package herald.account.network.client;

/** The network no longer accepts the tokens; only a person can give new ones (R-CON-10). */
public final class GrantEnded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  GrantEnded(String because) {
    super(because, null, false, false);
  }
}
