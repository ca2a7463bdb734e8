package herald.platform.eventstore.log;

import herald.platform.kernel.Unavailable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a stream so that its aggregate can be made of what is read. */
public interface StreamReader {

  /**
   * What there is of the stream in the hub, with one statement where all is as usual. Another hub's
   * stream is as empty as an unknown one.
   *
   * @throws Unavailable if the database cannot be reached
   */
  Reading read(String hub, String stream);

  /**
   * A stream, from its beginning or from a snapshot on.
   *
   * @param snapshot absent where the events are all there are
   * @param events what comes after it, in order
   */
  record Reading(@Nullable Snapshot snapshot, List<Entry> events) {}

  /**
   * What the events up to one of them have led to.
   *
   * @param aggregate as the shell around the domain that the framework makes of the events
   * @param last the last event that is in it
   */
  record Snapshot(Object aggregate, Entry last) {}
}
