package herald.platform.eventstore;

/**
 * How far the rebuilding of a read model is.
 *
 * @param position everything up to it has been handled
 * @param until where the replay ends; what is appended meanwhile comes after it. 0 when the group
 *     is in no replay.
 * @param done whether the group is in no replay, and none has been asked for
 */
public record Rebuilding(long position, long until, boolean done) {}
