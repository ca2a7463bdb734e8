package herald.platform.service.shelf;

import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import herald.platform.eventstore.Fills;
import herald.platform.service.shelf.Shelf.BookAdded;
import herald.platform.service.shelf.Shelf.ShelfPutUp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("read.shelves")
@Fills("shelves")
class ShelvesProjector {

  private final EngineRows rows;

  ShelvesProjector(EngineRows rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(ShelfPutUp e, EventContext context) {
    rows.write(
        "insert into shelves (hub_id, shelf, room, books) values (?, ?, ?, 0)",
        context.hub(),
        e.shelf(),
        e.room());
  }

  @EventHandler
  void on(BookAdded e) {
    rows.write("update shelves set books = books + 1 where shelf = ?", e.shelf());
  }
}
