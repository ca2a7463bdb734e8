package herald.autopublish.connection.write;

import herald.autopublish.connection.domain.Connection;
import herald.autopublish.connection.domain.NoteConnection;
import herald.autopublish.connection.events.ConnectionEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate
class ConnectionAggregate {

  @AggregateIdentifier private String id;
  private Connection state = Connection.UNWRITTEN;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(NoteConnection c) {
    id = c.target();
    Connection.decide(c, state).forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(ConnectionEvent e) {
    id = NoteConnection.stream(e.account());
    state = Connection.evolve(state, e);
  }
}
