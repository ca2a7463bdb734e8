package herald.notification.intake;

import herald.platform.eventstore.EngineRows;
import herald.platform.messaging.ContractJson;
import herald.platform.messaging.Incoming;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Takes down each happening once, whatever is sent again. */
@Component
class ActivityRecorder {

  private final EngineRows rows;

  ActivityRecorder(EngineRows rows) {
    this.rows = rows;
  }

  void record(Incoming message, Told told) {
    rows.write(
        """
        insert into activity
          (hub_id, event_id, at, what, subject, account, actor, facts, position)
        values
          (?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (hub_id, event_id) do nothing
        """,
        message.hub(),
        message.id(),
        message.at().atOffset(ZoneOffset.UTC),
        message.type(),
        message.subject(),
        told.account(),
        told.actor(),
        ContractJson.mapper().writeValueAsString(told.facts()),
        message.position());
  }
}
