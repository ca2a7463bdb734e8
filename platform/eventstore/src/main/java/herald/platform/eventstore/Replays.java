package herald.platform.eventstore;

import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;

/**
 * Rebuilds a read model from the events (R-AUD-2). Only groups {@code read.*} can be replayed: what
 * acts outside never sees an event twice because of an operator (R-MAIL-7).
 */
public final class Replays {

  private final EventProcessingConfiguration processing;
  private final Progress progress;

  /** The platform makes the one bean. */
  public Replays(EventProcessingConfiguration processing, Progress progress) {
    this.processing = processing;
    this.progress = progress;
  }

  /**
   * Empties the group's rows and starts it again at the oldest event; it goes on in the background.
   *
   * @throws IllegalArgumentException if there is no such group, naming those there are, or if it is
   *     not a {@code read.*} group
   */
  public void replay(String group) {
    StreamingEventProcessor processor = processor(group);
    processor.shutDown();
    try {
      processor.resetTokens();
    } finally {
      processor.start();
    }
  }

  /** For each group that can be replayed, the position it has reached. */
  public Map<String, Long> positions() {
    Map<String, Long> positions = new TreeMap<>();
    progress
        .readers()
        .forEach(reader -> positions.put(reader.getName(), Progress.position(reader)));
    return positions;
  }

  private StreamingEventProcessor processor(String group) {
    if (!group.startsWith("read.")) {
      throw new IllegalArgumentException("only read.* groups can be replayed, not " + group);
    }
    return processing
        .eventProcessor(group, StreamingEventProcessor.class)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no group " + group + "; there are " + positions().keySet()));
  }
}
