package herald.brand.assignment.automation;

import herald.brand.assignment.events.BrandAssigned;
import herald.brand.assignment.events.BrandUnassigned;
import herald.platform.eventstore.EventContext;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps what the automation of the same group looks up, also from the past. */
@Component
@ProcessingGroup("automation.unassign-archived")
class BrandMembersKeeper {

  private final BrandMembers members;

  BrandMembersKeeper(BrandMembers members) {
    this.members = members;
  }

  @EventHandler
  void on(BrandAssigned e, EventContext context) {
    members.put(context.hub(), e.account(), e.brand());
  }

  @EventHandler
  void on(BrandUnassigned e, EventContext context) {
    members.remove(context.hub(), e.account());
  }
}
