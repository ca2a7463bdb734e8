package herald.suite.client;

/** A command cannot do what was asked; the message is for the person who asked. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Refused(String message) {
    super(message, null, false, false);
  }
}
