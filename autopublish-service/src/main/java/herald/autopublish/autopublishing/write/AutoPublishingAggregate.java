package herald.autopublish.autopublishing.write;

import herald.autopublish.autopublishing.domain.AutoPublishing;
import herald.autopublish.autopublishing.domain.AutoPublishingCommand;
import herald.autopublish.autopublishing.domain.AutoPublishingDecider;
import herald.autopublish.autopublishing.domain.ChooseBlogs;
import herald.autopublish.autopublishing.domain.Resume;
import herald.autopublish.autopublishing.domain.SwitchOff;
import herald.autopublish.autopublishing.domain.XClaimCommand;
import herald.autopublish.autopublishing.events.AutoPublishingEvent;
import herald.autopublish.ids.BlogId;
import herald.platform.kernel.Versioned;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.Repository;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.beans.factory.annotation.Qualifier;

@Aggregate
class AutoPublishingAggregate {

  private static final String CLAIMS = "xClaimAggregateRepository";

  @AggregateIdentifier private String id;
  private Versioned<AutoPublishing> state = Versioned.unwritten(AutoPublishing.UNWRITTEN);

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(ChooseBlogs c, @Qualifier(CLAIMS) Repository<XClaimAggregate> claims) throws Exception {
    run(c, claims);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(SwitchOff c, @Qualifier(CLAIMS) Repository<XClaimAggregate> claims) throws Exception {
    run(c, claims);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(Resume c, @Qualifier(CLAIMS) Repository<XClaimAggregate> claims) throws Exception {
    Set<BlogId> taken = new HashSet<>();
    for (BlogId blog : AutoPublishingDecider.claimsToLookAt(state.value())) {
      claims
          .load(XClaimCommand.stream(blog))
          .execute(
              claim -> {
                if (claim.isTakenByAnotherThan(c.account())) {
                  taken.add(blog);
                }
              });
    }
    run(c.without(taken), claims);
  }

  @EventSourcingHandler
  void on(AutoPublishingEvent e) {
    id = e.account().value();
    state = state.after(e, AutoPublishing::evolve);
  }

  private void run(AutoPublishingCommand c, Repository<XClaimAggregate> claims) throws Exception {
    id = c.target();
    AutoPublishing before = state.value();
    AutoPublishingDecider.decide(c, state).forEach(AggregateLifecycle::apply);
    for (XClaimCommand claim : AutoPublishingDecider.claims(before, state.value(), c)) {
      claims.loadOrCreate(claim.target(), XClaimAggregate::new).execute(x -> x.run(claim));
    }
  }
}
