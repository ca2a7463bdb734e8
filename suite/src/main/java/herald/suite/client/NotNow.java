package herald.suite.client;

/** Nobody can answer at this moment; the same question may be answered a little later. */
public final class NotNow extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  public NotNow(String message) {
    super(message);
  }
}
