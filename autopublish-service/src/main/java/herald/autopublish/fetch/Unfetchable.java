package herald.autopublish.fetch;

/**
 * An address could not be fetched. Its message is for the operator's log; whoever asked is told no
 * more than that, so that nobody can look into a network through Herald.
 */
public final class Unfetchable extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean gone;

  Unfetchable(String why) {
    this(why, false);
  }

  Unfetchable(String why, boolean gone) {
    super(why);
    this.gone = gone;
  }

  /** Whether the address said that it is gone for good (410). */
  public boolean isGone() {
    return gone;
  }
}
