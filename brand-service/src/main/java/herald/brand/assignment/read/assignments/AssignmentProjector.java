package herald.brand.assignment.read.assignments;

import herald.brand.AccountId;
import herald.brand.assignment.events.BrandAssigned;
import herald.brand.assignment.events.BrandDeclined;
import herald.brand.assignment.events.BrandUnassigned;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import herald.platform.eventstore.Fills;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the table {@code assignments}: a row for each account about whose brand anything was ever
 * said.
 */
@Component
@ProcessingGroup("read.assignments")
@Fills("assignments")
class AssignmentProjector {

  private final EngineRows rows;

  AssignmentProjector(EngineRows rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(BrandAssigned e, EventContext context) {
    write(context, e.account(), e.brand().value());
  }

  @EventHandler
  void on(BrandUnassigned e, EventContext context) {
    write(context, e.account(), null);
  }

  /** It belongs to no brand, as before; but that is another version. */
  @EventHandler
  void on(BrandDeclined e, EventContext context) {
    write(context, e.account(), null);
  }

  private void write(EventContext context, AccountId account, @Nullable String brand) {
    rows.write(
        """
        insert into assignments (hub_id, account, brand, version) values (?, ?, ?, ?)
        on conflict (hub_id, account)
        do update set brand = excluded.brand, version = excluded.version""",
        context.hub(),
        account.value(),
        brand,
        context.version());
  }
}
