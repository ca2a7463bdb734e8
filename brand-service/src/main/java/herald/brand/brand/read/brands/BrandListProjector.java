package herald.brand.brand.read.brands;

import herald.brand.brand.events.BrandCreated;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Writes the table {@code brands}. */
@Component
@ProcessingGroup("read.brands")
class BrandListProjector {

  private final EngineRows rows;

  BrandListProjector(EngineRows rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(BrandCreated e, EventContext context) {
    rows.jdbc()
        .sql("insert into brands (hub_id, brand, name) values (?, ?, ?)")
        .params(context.hub(), e.brand().value(), e.name())
        .update();
  }

  @ResetHandler
  void reset() {
    rows.jdbc().sql("delete from brands").update();
  }
}
