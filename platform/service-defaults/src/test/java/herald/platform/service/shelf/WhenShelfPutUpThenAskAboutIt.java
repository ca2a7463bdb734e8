package herald.platform.service.shelf;

import herald.platform.eventstore.EventContext;
import herald.platform.service.Authority;
import herald.platform.service.Subject;
import herald.platform.service.shelf.Shelf.ShelfPutUp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Calls another service because of an event; only about libraries, to leave other tests alone. */
@Component
@ProcessingGroup("automation.ask-about-shelves")
@DisallowReplay
class WhenShelfPutUpThenAskAboutIt {

  private final Authority authority;

  WhenShelfPutUpThenAskAboutIt(Authority authority) {
    this.authority = authority;
  }

  @EventHandler
  void on(ShelfPutUp e, EventContext context) {
    if (e.room().equals("library")) {
      authority.evaluate(context.hub(), Subject.automation("ask"), "library.open", null);
    }
  }
}
