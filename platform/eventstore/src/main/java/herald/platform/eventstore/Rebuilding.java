package herald.platform.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * How far the rebuilding of a read model is, or how the last one ended.
 *
 * @param state {@code NONE} if there never was one
 * @param done whether none goes on, and none is asked for
 * @param position everything up to it is in the new rows
 * @param until where the group is, whose rows serve meanwhile; what is appended moves it
 * @param perSecond events since it began; 0 as long as that cannot be told
 * @param secondsLeft null as long as that cannot be told
 * @param because what it waits for, or why it failed; empty otherwise
 */
public record Rebuilding(
    State state,
    boolean done,
    long position,
    long until,
    long perSecond,
    @Nullable Long secondsLeft,
    String because) {

  /** What has become of it. */
  public enum State {
    NONE,
    /** No process has taken it up yet. */
    ASKED,
    RUNNING,
    /** The new rows serve. */
    DONE,
    /** Somebody wanted it no more; nothing has changed. */
    STOPPED,
    /** It could not be done; nothing has changed. */
    FAILED
  }
}
