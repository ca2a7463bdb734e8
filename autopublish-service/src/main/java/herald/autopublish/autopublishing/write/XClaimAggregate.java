package herald.autopublish.autopublishing.write;

import herald.autopublish.autopublishing.domain.XClaim;
import herald.autopublish.autopublishing.domain.XClaimCommand;
import herald.autopublish.autopublishing.events.XClaimEvent;
import herald.autopublish.ids.AccountId;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate
class XClaimAggregate {

  @AggregateIdentifier private String id;
  private XClaim state = XClaim.UNWRITTEN;

  @EventSourcingHandler
  void on(XClaimEvent e) {
    id = XClaimCommand.stream(e.blog());
    state = XClaim.evolve(state, e);
  }

  boolean isTakenByAnotherThan(AccountId account) {
    return state.isTakenByAnotherThan(account);
  }

  void run(XClaimCommand c) {
    id = c.target();
    XClaim.decide(c, state).forEach(AggregateLifecycle::apply);
  }
}
