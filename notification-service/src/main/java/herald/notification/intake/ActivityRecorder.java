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
    rows.jdbc()
        .sql(
            """
            insert into activity
              (hub_id, event_id, at, what, subject, account, actor, facts, position)
            values
              (:hub, :event, :at, :what, :subject, :account, :actor, :facts, :position)
            on conflict (hub_id, event_id) do nothing
            """)
        .param("hub", message.hub())
        .param("event", message.id())
        .param("at", message.at().atOffset(ZoneOffset.UTC))
        .param("what", message.type())
        .param("subject", message.subject())
        .param("account", told.account())
        .param("actor", told.actor())
        .param("facts", ContractJson.mapper().writeValueAsString(told.facts()))
        .param("position", message.position())
        .update();
  }
}
