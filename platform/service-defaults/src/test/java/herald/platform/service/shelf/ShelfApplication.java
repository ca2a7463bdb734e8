package herald.platform.service.shelf;

import herald.platform.eventstore.EventFamily;
import herald.platform.service.shelf.Shelf.ShelfEvent;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class ShelfApplication {

  @Bean
  EventFamily<Shelf, ShelfEvent> shelves() {
    return new EventFamily<>("ShelfAggregate", ShelfEvent.class, () -> Shelf.NONE, Shelf::evolve);
  }
}
