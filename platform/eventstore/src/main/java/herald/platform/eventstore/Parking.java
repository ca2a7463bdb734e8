package herald.platform.eventstore;

import herald.platform.eventstore.parking.ParkedEvents;
import herald.platform.eventstore.parking.ParkedEvents.Waiting;
import herald.platform.eventstore.processing.GroupHandlers;
import java.util.List;
import java.util.Optional;

/**
 * What processing groups have parked because they could not handle it, and its release. A group
 * parks a stream's event after a refusal, or the third failure that does not pass by itself, and
 * everything of the stream that comes after it; its other streams go on.
 */
public final class Parking {

  private final ParkedEvents parked;
  private final EngineRows rows;
  private final GroupHandlers handlers;

  /** The platform makes the one bean. */
  public Parking(ParkedEvents parked, EngineRows rows, GroupHandlers handlers) {
    this.parked = parked;
    this.rows = rows;
    this.handlers = handlers;
  }

  /** All parked streams, the longest parked first. */
  public List<ParkedStream> list() {
    return parked.list();
  }

  /**
   * Handles the parked events of a stream in their order, until one fails; it and those behind it
   * stay parked. Each is handled and taken from the parked ones in one transaction, in which
   * nothing else is handled in the group, so that two releases at once do nothing twice. Events
   * that arrive meanwhile come behind them.
   */
  public Released release(String group, String stream) {
    int released = 0;
    String because = "";
    try {
      while (releaseFirst(group, stream)) {
        released++;
      }
    } catch (RuntimeException e) {
      because = Failures.because(e);
    }
    return new Released(released, parked.count(group, stream), because);
  }

  private boolean releaseFirst(String group, String stream) {
    return rows.read(
        jdbc -> {
          parked.takeTurn(group);
          Optional<Waiting> first = parked.first(group, stream);
          first.ifPresent(
              event -> {
                handlers.handle(group, event.position(), event.replayed());
                parked.remove(group, event.position());
              });
          return first.isPresent();
        });
  }
}
