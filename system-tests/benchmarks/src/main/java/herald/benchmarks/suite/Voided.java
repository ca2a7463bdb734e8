package herald.benchmarks.suite;

/** A measurement that did not do what it claims; its figure does not count. */
public final class Voided extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what was found instead. */
  public Voided(String because) {
    super(because);
  }

  /** Passes if the two are equal. */
  public static void unlessEqual(String what, long expected, long found) {
    if (expected != found) {
      throw new Voided(what + ": expected " + expected + ", found " + found);
    }
  }
}
