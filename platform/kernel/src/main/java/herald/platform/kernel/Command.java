package herald.platform.kernel;

/**
 * A request to change one stream. The sealed command families of the domains extend it; a command
 * is a record.
 */
public interface Command {

  /** The id of the stream that decides, for example {@code acc_…}. */
  String target();
}
