package herald.access.user.automation;

import herald.access.user.events.InvitationAccepted;
import herald.access.user.events.UserRemoved;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Who left the hub is described no longer, and their API tokens and sessions there end. A person
 * who is left with no hub at all cannot sign in any more, and nothing of how they did is kept
 * (R-AUD-4).
 */
@Component
@ProcessingGroup("automation.forget-people")
@DisallowReplay
class WhenUserRemovedThenForgetThem {

  private final EngineRows rows;

  WhenUserRemovedThenForgetThem(EngineRows rows) {
    this.rows = rows;
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
    Optional<String> person = personOf(context.hub(), e.user().value());
    for (String table : List.of("people", "api_tokens", "invitations", "sessions", "joined")) {
      rows.jdbc()
          .sql("delete from " + table + " where hub_id = ? and user_id = ?")
          .params(context.hub(), e.user().value())
          .update();
    }
    person.ifPresent(this::forgetUnlessElsewhere);
  }

  /** Locked, so that of two hubs that remove them at once one is the last. */
  private Optional<String> personOf(String hub, String user) {
    return rows.jdbc()
        .sql(
            """
            select p.person_id from joined j join persons p on p.person_id = j.person_id
            where j.hub_id = ? and j.user_id = ? for update of p""")
        .params(hub, user)
        .query(String.class)
        .optional();
  }

  private void forgetUnlessElsewhere(String person) {
    rows.jdbc()
        .sql(
            """
            delete from persons where person_id = ?
            and not exists (select from joined where joined.person_id = persons.person_id)""")
        .param(person)
        .update();
  }
}
