package herald.platform.service.shelf;

import herald.platform.service.shelf.Shelf.AddBook;
import herald.platform.service.shelf.Shelf.PutUpShelf;
import herald.platform.service.shelf.Shelf.ShelfCommand;
import herald.platform.service.shelf.Shelf.ShelfEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate
class ShelfAggregate {

  @AggregateIdentifier private String id = "";
  private Shelf state = Shelf.NONE;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(PutUpShelf c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(AddBook c) {
    run(c);
  }

  @EventSourcingHandler
  void on(ShelfEvent event) {
    id = event.shelf();
    state = Shelf.evolve(state, event);
  }

  private void run(ShelfCommand c) {
    id = c.target();
    Shelf.decide(c, state).forEach(AggregateLifecycle::apply);
  }
}
