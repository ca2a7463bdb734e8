package herald.platform.service.shelf;

import herald.platform.eventstore.EventFamily;
import herald.platform.messaging.Intake;
import herald.platform.service.shelf.Shelf.ShelfEvent;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class ShelfApplication {

  @Bean
  EventFamily<Shelf, ShelfEvent> shelves() {
    return new EventFamily<>("ShelfAggregate", ShelfEvent.class, () -> Shelf.NONE, Shelf::evolve);
  }

  record Named(String name) {}

  @Bean
  Intake brands() {
    return Intake.from("herald.brand")
        .on("herald.brand.created.v1", Named.class, (incoming, brand) -> {})
        .build();
  }
}
