package herald.benchmarks.ours;

import herald.benchmarks.load.Zipf;

/** The aggregates that commands go to. */
public final class Tallies {

  /** How many there are. */
  public static final int MANY = 10_000;

  /** How often each is asked for. */
  public static final Zipf POPULARITY = new Zipf(MANY);

  private Tallies() {}

  /**
   * The id of one.
   *
   * @param generation each measurement has tallies of its own, which begin empty
   * @param number from 0
   */
  public static String id(int generation, int number) {
    return "tly_" + generation + "_" + number;
  }
}
