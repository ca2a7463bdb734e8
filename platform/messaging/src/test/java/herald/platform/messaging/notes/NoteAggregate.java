package herald.platform.messaging.notes;

import herald.platform.messaging.notes.Note.LineWritten;
import herald.platform.messaging.notes.Note.NoteEvent;
import herald.platform.messaging.notes.Note.WriteLine;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate
class NoteAggregate {

  @AggregateIdentifier private @Nullable String id;
  private Note state = new Note(0);

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(WriteLine c) {
    id = c.target();
    Note.decide(c, state).forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(NoteEvent e) {
    id = ((LineWritten) e).note();
    state = Note.evolve(state, e);
  }
}
