package herald.brand.intake;

import herald.brand.assignment.domain.AdoptBrand;
import herald.brand.brand.write.ExistingBrands;
import herald.platform.eventstore.Commands;
import herald.platform.messaging.Incoming;
import herald.platform.service.Authority;
import herald.platform.service.Subject;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * An account that is connected while switched to a brand belongs to it, also when its connector is
 * no super admin (R-BRAND-4). Whether the hub may have brands is access's answer; without one the
 * record waits.
 */
@Component
class WhenAccountConnectedThenAdoptBrand {

  private static final String NAME = "adopt-brand";

  private final Authority authority;
  private final Commands commands;
  private final ExistingBrands brands;
  private final Clock clock;

  WhenAccountConnectedThenAdoptBrand(
      Authority authority, Commands commands, ExistingBrands brands, Clock clock) {
    this.authority = authority;
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
            entitled(message.hub(), connected),
            connected.at(),
            clock.instant()),
        message.origin(NAME));
  }

  private boolean entitled(String hub, AccountConnected connected) {
    Subject automation = Subject.automation(NAME);
    return authority
        .evaluate(hub, automation, "brand.assign", connected.account().value())
        .allowed();
  }
}
