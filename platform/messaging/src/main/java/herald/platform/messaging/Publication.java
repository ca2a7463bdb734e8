package herald.platform.messaging;

import herald.platform.eventstore.EventContext;
import java.util.List;

/**
 * What a service tells the others: its one bean of this type translates stored events to contracts.
 * It is asked for every event in the order of the store, again after a failure or when a topic is
 * filled again, and must answer the same each time: from the event and its past alone, without
 * clock or tables. Only what people may have erased comes from a table, and may be gone the next
 * time.
 */
@FunctionalInterface
public interface Publication {

  /** The contracts that follow from the event, in order; empty if it concerns nobody else. */
  List<Contract> contractsOf(Object event, EventContext context);
}
