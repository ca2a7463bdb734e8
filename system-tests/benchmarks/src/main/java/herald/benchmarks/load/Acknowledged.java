package herald.benchmarks.load;

import herald.benchmarks.suite.Voided;

/**
 * What callers were answered.
 *
 * @param perSecond of the calls that ended while it was measured
 * @param all of all calls, those of the warm-up and of the last ones too
 * @param failures calls that were answered by an error
 * @param firstFailure the first of those, or nothing
 */
public record Acknowledged(double perSecond, long all, long failures, String firstFailure) {

  /**
   * Of a call that failed it is not known whether it has had an effect.
   *
   * @throws Voided if one failed
   */
  public Acknowledged withoutFailures() {
    if (failures > 0) {
      throw new Voided(failures + " calls failed, the first with " + firstFailure);
    }
    return this;
  }
}
