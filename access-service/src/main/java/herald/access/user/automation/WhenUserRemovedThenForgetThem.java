package herald.access.user.automation;

import herald.access.user.events.UserRemoved;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Who left the hub is described no longer, and their API tokens end (R-AUD-4). */
@Component
@ProcessingGroup("automation.forget-people")
@DisallowReplay
class WhenUserRemovedThenForgetThem {

  private final EngineRows rows;

  WhenUserRemovedThenForgetThem(EngineRows rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(UserRemoved e, EventContext context) {
    for (String table : List.of("people", "api_tokens")) {
      rows.jdbc()
          .sql("delete from " + table + " where hub_id = ? and user_id = ?")
          .params(context.hub(), e.user().value())
          .update();
    }
  }
}
