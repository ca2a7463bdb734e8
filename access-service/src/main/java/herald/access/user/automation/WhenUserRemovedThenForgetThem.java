package herald.access.user.automation;

import herald.access.user.erasure.Erasure;
import herald.access.user.events.InvitationAccepted;
import herald.access.user.events.UserRemoved;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** What {@link Erasure} says; and who became which user is kept for it until then. */
@Component
@ProcessingGroup("automation.forget-people")
@DisallowReplay
class WhenUserRemovedThenForgetThem {

  private final EngineRows rows;
  private final Erasure erasure;

  WhenUserRemovedThenForgetThem(EngineRows rows, Erasure erasure) {
    this.rows = rows;
    this.erasure = erasure;
  }

  @EventHandler
  void on(InvitationAccepted e, EventContext context) {
    rows.jdbc()
        .sql("insert into joined (hub_id, user_id, person_id) values (?, ?, ?)")
        .params(context.hub(), e.user().value(), e.person().value())
        .update();
  }

  @EventHandler
  void on(UserRemoved e, EventContext context) {
    erasure.of(context.hub(), e.user());
  }
}
