package herald.benchmarks.ours;

import herald.platform.kernel.Command;
import herald.platform.kernel.EventType;
import herald.platform.kernel.Rejection;
import java.util.List;

/** What is counted, with a note each time: the smallest domain whose events have an order. */
public record Tally(long count) {

  /** Before the first event. */
  public static final Tally NONE = new Tally(0);

  /** Counts one more. */
  public record Count(String tally, String note) implements Command {
    @Override
    public String target() {
      return tally;
    }
  }

  /** The events of a tally. */
  public sealed interface TallyEvent {
    String tally();
  }

  /**
   * One more was counted.
   *
   * @param number how many there are with it, so that a lost, double or misplaced event shows
   */
  @EventType(name = "tally.counted")
  public record Counted(String tally, long number, String note) implements TallyEvent {}

  static List<TallyEvent> decide(Count command, Tally tally) {
    if (command.note().isBlank()) {
      throw new Rejection("tally.no-note", "R-TALLY-1", "What is counted needs a note.");
    }
    return List.of(new Counted(command.tally(), tally.count + 1, command.note()));
  }

  static Tally evolve(Tally tally, TallyEvent event) {
    return switch (event) {
      case Counted e -> new Tally(e.number());
    };
  }
}
