package herald.account.defaults.read;

import herald.account.defaults.events.DefaultSet;
import herald.account.defaults.events.DefaultUnset;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import herald.platform.eventstore.Fills;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Folds the defaults into {@code default_account}, in step with the accounts' own table. */
@Component
@ProcessingGroup("read.account-overview")
@Fills({"default_account", "default_version"})
class DefaultsProjector {

  private final EngineRows rows;

  DefaultsProjector(EngineRows rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(DefaultSet e, EventContext context) {
    rows.write(
        "insert into default_account (hub_id, account) values (?, ?) on conflict do nothing",
        context.hub(),
        e.account().value());
    reached(context);
  }

  @EventHandler
  void on(DefaultUnset e, EventContext context) {
    rows.write(
        "delete from default_account where hub_id = ? and account = ?",
        context.hub(),
        e.account().value());
    reached(context);
  }

  private void reached(EventContext context) {
    rows.write(
        """
        insert into default_version (hub_id, version) values (?, ?)
        on conflict (hub_id) do update set version = excluded.version""",
        context.hub(),
        context.version());
  }
}
