package herald.account.presence.write;

import herald.account.presence.domain.ClaimPresence;
import herald.account.presence.domain.NetworkPresence;
import herald.account.presence.domain.NetworkPresenceDecider;
import herald.account.presence.events.NetworkPresenceEvent;
import herald.account.presence.events.PresenceClaimed;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * The shell around {@link NetworkPresence}. Nobody claims a presence by itself: the account does it
 * in the same unit of work as its own first event, so that both are stored or neither.
 */
@Aggregate
public class NetworkPresenceAggregate {

  @AggregateIdentifier private String id = "";
  private NetworkPresence state = new NetworkPresence.Free();

  /** Refuses if another account of the hub holds the presence. */
  public void claim(ClaimPresence c) {
    id = c.target();
    NetworkPresenceDecider.decide(c, state).forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(NetworkPresenceEvent event) {
    id =
        switch (event) {
          case PresenceClaimed e -> e.presence().value();
        };
    state = NetworkPresence.evolve(state, event);
  }
}
