package herald.notification.digest.sending;

import herald.notification.preferences.events.DigestEnded;
import herald.notification.preferences.events.EmailPreferencesChosen;
import herald.notification.preferences.events.Frequency;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Sets the timers anew when somebody has chosen (R-MAIL-1, R-MAIL-2). */
@Component
@ProcessingGroup("automation.set-digest-timers")
class DigestTimersKeeper {

  private final EngineRows rows;
  private final DigestTimers timers;

  DigestTimersKeeper(EngineRows rows, DigestTimers timers) {
    this.rows = rows;
    this.timers = timers;
  }

  @EventHandler
  void on(EmailPreferencesChosen e, EventContext context) {
    keep(context.hub(), e.owner(), e.digest());
  }

  @EventHandler
  void on(DigestEnded e, EventContext context) {
    keep(context.hub(), e.owner(), Frequency.NEVER);
  }

  private void keep(String hub, String owner, Frequency digest) {
    rows.jdbc()
        .sql(
            """
            insert into digest_choices (hub_id, owner, digest) values (?, ?, ?)
            on conflict (hub_id, owner) do update set digest = excluded.digest""")
        .params(hub, owner, digest.name())
        .update();
    if (owner.equals(hub)) {
      timers.arrangeAll(hub);
    } else {
      timers.rearrange(hub, owner);
    }
  }
}
