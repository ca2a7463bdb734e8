package herald.platform.eventstore.chain;

import org.jspecify.annotations.Nullable;

/**
 * How far a verification of the log is.
 *
 * @param position everything up to it is as it was stored
 * @param until where the log ended when the verification began
 * @param anchors how many heads that were kept elsewhere it is compared with
 * @param done whether it has ended, with a flaw or at the end
 * @param flaw what is wrong; null if nothing was found, so far or at all
 * @param failed why it could not be carried out; null if it could
 * @param seconds how long it has taken
 * @param perSecond events; 0 as long as that cannot be told
 * @param secondsLeft null as long as that cannot be told
 */
public record Verification(
    long position,
    long until,
    int anchors,
    boolean done,
    @Nullable Flaw flaw,
    @Nullable String failed,
    double seconds,
    long perSecond,
    @Nullable Long secondsLeft) {

  static Verification begun() {
    return of(0, 0, 0, false, null, null, 0);
  }

  static Verification of(
      long position,
      long until,
      int anchors,
      boolean done,
      @Nullable Flaw flaw,
      @Nullable String failed,
      double seconds) {
    long rate = seconds > 0 ? (long) (position / seconds) : 0;
    Long left = rate > 0 ? (until - position) / rate : null;
    return new Verification(position, until, anchors, done, flaw, failed, seconds, rate, left);
  }
}
