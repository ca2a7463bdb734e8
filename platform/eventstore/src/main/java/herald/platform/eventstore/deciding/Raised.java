package herald.platform.eventstore.deciding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * What the commands of one unit of work have read and raised so far, so that the sender of each
 * learns where its own events ended.
 */
public final class Raised {

  private static final String RESOURCE = Raised.class.getName();

  private final Map<String, Long> versions = new HashMap<>();
  private final List<Answer> answers = new ArrayList<>();
  private int events;
  private int decided;

  /** Of a command and all that was raised up to its end. */
  private record Answer(Receipt receipt, int events) {}

  private Raised() {}

  /** Of this unit of work. */
  public static Raised by(UnitOfWork<?> commands) {
    return commands.root().getOrComputeResource(RESOURCE, none -> new Raised());
  }

  /** A stream was found to have so many events. */
  public void found(String stream, long version) {
    versions.put(stream, version);
  }

  /** A command has raised this. */
  public void add(DomainEventMessage<?> event) {
    events++;
    versions.put(event.getAggregateIdentifier(), event.getSequenceNumber() + 1);
  }

  /** Whether the command that is being decided has raised an event. */
  boolean isNew() {
    return events > decided;
  }

  /** The command of this receipt is decided; what comes is the next one's. */
  void decided(Receipt receipt) {
    receipt.isAt(versions.getOrDefault(receipt.target(), 0L));
    if (isNew()) {
      answers.add(new Answer(receipt, events));
      decided = events;
    }
  }

  /** All was appended, and its last event has this position. */
  public void appendedUntil(long position) {
    for (Answer answer : answers) {
      answer.receipt().raisedUntil(position - (events - answer.events()));
    }
  }
}
