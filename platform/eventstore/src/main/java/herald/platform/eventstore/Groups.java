package herald.platform.eventstore;

import herald.platform.eventstore.log.EventLog;
import herald.platform.eventstore.parking.ParkedEvents;
import herald.platform.eventstore.processing.FailingGroups;
import herald.platform.eventstore.processing.Processors;
import java.util.Optional;
import java.util.Set;

/**
 * How the processing groups are, for those who look after the service. How far a group is and what
 * it has parked is the same in whatever process is asked; whether it stands still is known to the
 * process that works on it.
 */
public final class Groups {

  private final Processors processors;
  private final Progress progress;
  private final ParkedEvents parked;
  private final FailingGroups failing;
  private final EventLog log;

  /** The platform makes the one bean. */
  Groups(
      Processors processors,
      Progress progress,
      ParkedEvents parked,
      FailingGroups failing,
      EventLog log) {
    this.processors = processors;
    this.progress = progress;
    this.parked = parked;
    this.failing = failing;
    this.log = log;
  }

  /** The names of all groups. */
  public Set<String> names() {
    return processors.groups();
  }

  /** How many events of the store the group has not come to yet. */
  public long behind(String group) {
    return processors
        .group(group)
        .map(processor -> Math.max(0, log.head() - progress.of(processor)))
        .orElse(0L);
  }

  /** How many streams the group has parked. */
  public long parked(String group) {
    return parked.streamCount(group);
  }

  /**
   * Why the group stands still, as far as this process has tried: its last batch failed, and it
   * will try again for as long as that takes. Empty if it does not, or works elsewhere.
   */
  public Optional<String> stopped(String group) {
    return failing.because(group);
  }
}
