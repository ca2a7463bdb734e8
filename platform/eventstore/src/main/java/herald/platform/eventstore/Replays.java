package herald.platform.eventstore;

import herald.platform.eventstore.Rebuilding.State;
import herald.platform.eventstore.processing.Processors;
import herald.platform.eventstore.rebuild.Rebuilder;
import herald.platform.eventstore.rebuild.Rebuilds;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.eventhandling.StreamingEventProcessor;

/**
 * Rebuilds a read model from the events (R-AUD-2). Only groups {@code read.*} can be replayed: what
 * acts outside never sees an event twice because of an operator (R-MAIL-7). The rows that are there
 * serve, and go on, until the new ones take their place, all at once. It may be asked of any
 * process of the service; one of them does it, one group at a time.
 */
public final class Replays {

  private final Processors processors;
  private final Progress progress;
  private final Rebuilds rebuilds;
  private final Rebuilder rebuilder;

  /** The platform makes the one bean. */
  Replays(Processors processors, Progress progress, Rebuilds rebuilds, Rebuilder rebuilder) {
    this.processors = processors;
    this.progress = progress;
    this.rebuilds = rebuilds;
    this.rebuilder = rebuilder;
  }

  /**
   * Begins to rebuild the group's rows from the oldest event on; it goes on in the background, also
   * when this process ends. With the new rows nothing of the group stays parked, but what cannot be
   * handled now either.
   *
   * @return false if that goes on already
   * @throws IllegalArgumentException if there is no such group, naming those there are, or if it is
   *     not a {@code read.*} group
   * @throws IllegalStateException if one that goes on is being stopped
   */
  public boolean replay(String group) {
    boolean asked = rebuilds.ask(require(group));
    if (!asked && rebuilds.last(group).filter(Rebuilds.Last::stopping).isPresent()) {
      throw new IllegalStateException("the rebuilding of " + group + " is being stopped");
    }
    rebuilder.look();
    return asked;
  }

  /**
   * Ends the rebuilding of a group within a batch or two; nothing has changed then.
   *
   * @return false if none goes on
   * @throws IllegalArgumentException as {@link #replay(String)} does
   */
  public boolean stop(String group) {
    return rebuilds.stop(require(group));
  }

  private String require(String group) {
    if (!group.startsWith("read.")) {
      throw new IllegalArgumentException("only read.* groups can be replayed, not " + group);
    }
    if (!processors.groups().contains(group)) {
      throw new IllegalArgumentException(
          "there is no group " + group + "; there are " + positions().keySet());
    }
    return group;
  }

  /** For each group that can be replayed, the position it has reached. */
  public Map<String, Long> positions() {
    Map<String, Long> positions = new TreeMap<>();
    processors.readers().forEach(group -> positions.put(group.getName(), progress.of(group)));
    return positions;
  }

  /**
   * How far the group's rebuilding is, or how the last one ended, whichever process works on it.
   *
   * @throws IllegalArgumentException as {@link #replay(String)} does
   */
  public Rebuilding rebuilding(String group) {
    StreamingEventProcessor reader = processors.group(require(group)).orElseThrow();
    long until = progress.of(reader);
    Optional<Rebuilds.Last> last = rebuilds.last(group);
    return last.map(found -> rebuilding(found, until))
        .orElseGet(() -> new Rebuilding(State.NONE, true, until, until, 0, null, ""));
  }

  private static Rebuilding rebuilding(Rebuilds.Last last, long until) {
    boolean done = last.state() != State.ASKED && last.state() != State.RUNNING;
    Long left =
        done || last.perSecond() == 0
            ? null
            : Math.max(0, until - last.position()) / last.perSecond();
    return new Rebuilding(
        last.state(), done, last.position(), until, last.perSecond(), left, last.because());
  }
}
