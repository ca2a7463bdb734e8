package herald.brand.brand.read.brands;

import herald.brand.brand.events.BrandArchived;
import herald.brand.brand.events.BrandCreated;
import herald.brand.brand.events.BrandRenamed;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import herald.platform.eventstore.Fills;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Writes the table {@code brands}. */
@Component
@ProcessingGroup("read.brands")
@Fills("brands")
class BrandListProjector {

  private final EngineRows rows;

  BrandListProjector(EngineRows rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(BrandCreated e, EventContext context) {
    rows.write(
        "insert into brands (hub_id, brand, name, version) values (?, ?, ?, ?)",
        context.hub(),
        e.brand().value(),
        e.name(),
        context.version());
  }

  @EventHandler
  void on(BrandRenamed e, EventContext context) {
    rows.write(
        "update brands set name = ?, version = ? where hub_id = ? and brand = ?",
        e.name(),
        context.version(),
        context.hub(),
        e.brand().value());
  }

  @EventHandler
  void on(BrandArchived e, EventContext context) {
    rows.write(
        "update brands set archived = true, version = ? where hub_id = ? and brand = ?",
        context.version(),
        context.hub(),
        e.brand().value());
  }
}
