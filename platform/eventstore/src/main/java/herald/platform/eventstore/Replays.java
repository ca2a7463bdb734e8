package herald.platform.eventstore;

import herald.platform.eventstore.processing.Processors;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rebuilds a read model from the events (R-AUD-2). Only groups {@code read.*} can be replayed: what
 * acts outside never sees an event twice because of an operator (R-MAIL-7). It may be asked of any
 * process of the service; the one that works on the group does it.
 */
public final class Replays {

  private static final Logger LOG = LoggerFactory.getLogger(Replays.class);

  private final Processors processors;
  private final Progress progress;
  private final Parking parking;
  private final EngineRows rows;

  /** The platform makes the one bean. */
  Replays(Processors processors, Progress progress, Parking parking, EngineRows rows) {
    this.processors = processors;
    this.progress = progress;
    this.parking = parking;
    this.rows = rows;
  }

  /**
   * Empties the group's rows and starts it again at the oldest event; it goes on in the background.
   * Nothing of it stays parked. Where another process works on the group, that one begins within a
   * second or two.
   *
   * @throws IllegalArgumentException if there is no such group, naming those there are, or if it is
   *     not a {@code read.*} group
   */
  public void replay(String group) {
    require(group);
    rows.<Integer>read(
        jdbc ->
            jdbc.sql("insert into replays_asked (processor) values (?) on conflict do nothing")
                .param(group)
                .update());
    begin();
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

  /**
   * For each group that can be replayed, the position it has reached; 0 while a replay has been
   * asked for and has not begun.
   */
  public Map<String, Long> positions() {
    Set<String> asked = asked();
    Map<String, Long> positions = new TreeMap<>();
    processors
        .readers()
        .forEach(
            group ->
                positions.put(
                    group.getName(),
                    asked.contains(group.getName()) ? 0 : progress.of(group).position()));
    return positions;
  }

  /**
   * How far the group's rebuilding is, whichever process works on it.
   *
   * @throws IllegalArgumentException as {@link #replay(String)} does
   */
  public Rebuilding rebuilding(String group) {
    StreamingEventProcessor reader = processors.group(require(group)).orElseThrow();
    Reach reach = progress.of(reader);
    return asked().contains(group)
        ? new Rebuilding(0, reach.target(reach.position()), false)
        : new Rebuilding(reach.position(), reach.whole(), reach.isAt(0));
  }

  /** Begins what was asked for anywhere and is not another process's to do. */
  synchronized void begin() {
    for (String asked : asked()) {
      processors.group(asked).filter(processors::isFree).ifPresent(this::begin);
    }
  }

  private void begin(StreamingEventProcessor group) {
    group.shutDown();
    try {
      rows.<Integer>read(
          jdbc -> {
            parking.forget(group.getName());
            group.resetTokens(new GlobalSequenceTrackingToken(0));
            return forget(group.getName());
          });
    } catch (UnableToClaimTokenException e) {
      LOG.info("Another process has taken over {} and will replay it.", group.getName());
    } catch (RuntimeException e) {
      if (!Failures.passes(e)) {
        forget(group.getName());
      }
      throw e;
    } finally {
      group.start();
    }
  }

  private Set<String> asked() {
    return rows.read(
        jdbc -> jdbc.sql("select processor from replays_asked").query(String.class).set());
  }

  private int forget(String group) {
    return rows.<Integer>read(
        jdbc -> jdbc.sql("delete from replays_asked where processor = ?").param(group).update());
  }
}
