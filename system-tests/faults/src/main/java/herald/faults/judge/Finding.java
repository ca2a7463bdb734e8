package herald.faults.judge;

/**
 * Something that must not be.
 *
 * @param where the event, stream or position
 */
public record Finding(Kind kind, String where) {

  /** What is wrong with it. */
  public enum Kind {
    /** Acknowledged, and nothing of it is there. */
    LOST("acknowledged and lost"),
    /** Some events of one append are there and others are not. */
    HALF("there in part"),
    /** An event is there more than once. */
    TWICE("there more than once"),
    /** The caller was told that nothing was appended. */
    REFUSED_AND_THERE("refused and yet there"),
    /** Refused although no stream of it had moved on. */
    REFUSED_FOR_NOTHING("refused without a reason"),
    /** Nobody has asked for it. */
    NEVER_ASKED_FOR("not asked for by anybody"),
    /** It is there otherwise than it was asked for. */
    ALTERED("stored otherwise than asked for"),
    /** The position that was acknowledged is another event's. */
    MISPLACED("acknowledged with another position"),
    /** Acknowledged before another one was asked for, and it stands after it. */
    OUT_OF_ORDER("after one that was asked for later"),
    /** The versions of a stream are not 0, 1, 2… in the order of positions. */
    VERSIONS("versions with a gap or twice"),
    /** The positions are not 1, 2, 3… */
    POSITIONS("positions with a gap or twice"),
    /** Who read on while it was written saw something else. */
    SEEN_OTHERWISE("seen otherwise by a reader"),
    /** A leaf or a seal is not that of the events before it. */
    CHAIN("not what the hash chain says");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  @Override
  public String toString() {
    return where + ": " + kind.words;
  }
}
