package herald.account.network.client;

/**
 * The network gave no usable answer.
 *
 * @see #sent() whether the network may have got the request nevertheless
 */
public final class SilentNetwork extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final boolean sent;

  SilentNetwork(String because, boolean sent) {
    super(because, null, false, false);
    this.sent = sent;
  }

  /** False only when it is certain that no byte of the request left. */
  public boolean sent() {
    return sent;
  }
}
