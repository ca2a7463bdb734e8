package herald.account.network.client;

/** The network did not complete a sign-in; the text is for the person who tried. */
public final class SignInFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SignInFailed(String because) {
    super(because, null, false, false);
  }
}
