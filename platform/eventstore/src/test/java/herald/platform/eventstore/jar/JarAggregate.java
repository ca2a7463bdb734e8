package herald.platform.eventstore.jar;

import herald.platform.eventstore.jar.Jar.AddMarble;
import herald.platform.eventstore.jar.Jar.AddMarbleLike;
import herald.platform.eventstore.jar.Jar.JarCommand;
import herald.platform.eventstore.jar.Jar.JarEvent;
import herald.platform.eventstore.jar.Jar.OpenJar;
import herald.platform.eventstore.jar.Jar.PourMarble;
import herald.platform.eventstore.jar.Jar.ShakeJar;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.Repository;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate
class JarAggregate {

  @AggregateIdentifier private String id;
  private Jar state = Jar.NONE;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(OpenJar c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(AddMarble c, Mishaps mishaps) {
    run(c);
    mishaps.strike("decide on " + c.jar());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(AddMarbleLike c, Repository<JarAggregate> jars) throws Exception {
    jars.loadOrCreate(c.other(), JarAggregate::new)
        .execute(
            other -> {
              other.id = c.other();
              Jar.requireMarble(other.state);
            });
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(ShakeJar c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(PourMarble c, Repository<JarAggregate> jars) throws Exception {
    run(c);
    jars.loadOrCreate(c.into(), JarAggregate::new)
        .execute(other -> other.run(new AddMarble(c.into())));
  }

  @EventSourcingHandler
  void on(JarEvent event) {
    id = event.jar();
    state = Jar.evolve(state, event);
  }

  private void run(JarCommand c) {
    id = c.target();
    Jar.decide(c, state).forEach(AggregateLifecycle::apply);
  }
}
