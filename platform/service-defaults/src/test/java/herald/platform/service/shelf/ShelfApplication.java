package herald.platform.service.shelf;

import herald.platform.eventstore.EventFamily;
import herald.platform.messaging.Intake;
import herald.platform.service.Authority;
import herald.platform.service.Subject;
import herald.platform.service.shelf.Shelf.ShelfEvent;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class ShelfApplication {

  @Bean
  EventFamily<Shelf, ShelfEvent> shelves() {
    return new EventFamily<>("ShelfAggregate", ShelfEvent.class, () -> Shelf.NONE, Shelf::evolve);
  }

  record Named(String name) {}

  @Bean
  Intake brands(Authority authority) {
    return Intake.from("herald.brand")
        .on("herald.brand.created.v1", Named.class, (incoming, brand) -> {})
        .on(
            "herald.brand.archived.v1",
            Named.class,
            (incoming, brand) ->
                authority.evaluate(
                    incoming.hub(), Subject.automation("ask"), "brand.archive", null))
        .build();
  }
}
