package herald.brand.intake;

import herald.brand.assignment.domain.AdoptBrand;
import herald.brand.brand.write.ExistingBrands;
import herald.platform.eventstore.Commands;
import herald.platform.messaging.Incoming;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** An account that is connected while switched to a brand belongs to it (R-BRAND-4). */
@Component
class WhenAccountConnectedThenAdoptBrand {

  private final Commands commands;
  private final ExistingBrands brands;
  private final Clock clock;

  WhenAccountConnectedThenAdoptBrand(Commands commands, ExistingBrands brands, Clock clock) {
    this.commands = commands;
    this.brands = brands;
    this.clock = clock;
  }

  void on(Incoming message, AccountConnected connected) {
    if (connected.brand() == null) {
      return;
    }
    commands.send(
        new AdoptBrand(
            connected.account(),
            connected.brand(),
            brands.find(message.hub(), connected.brand()),
            connected.at(),
            clock.instant()),
        message.origin("adopt-brand"));
  }
}
