package herald.access.start;

import herald.access.hub.domain.OpenHub;
import herald.access.hub.events.AddOn;
import herald.access.hub.events.Edition;
import herald.access.hub.events.HubId;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.StoreOpened;
import herald.platform.kernel.Origin;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A new installation has one hub, ENTERPRISE with BRANDS, and nobody in it (R-EDI-4). */
@Component
@ConditionalOnProperty(name = "herald.demo", havingValue = "false", matchIfMissing = true)
class FirstHub {

  private static final HubId HUB = new HubId("hub_first");

  private final Commands commands;
  private final InstantSource clock;

  FirstHub(Commands commands, InstantSource clock) {
    this.commands = commands;
    this.clock = clock;
  }

  @EventListener(StoreOpened.class)
  void open() {
    commands.send(
        new OpenHub(HUB, "Herald", Edition.ENTERPRISE, Set.of(AddOn.BRANDS), clock.instant()),
        new Origin(HUB.value(), "automation:open-first-hub", "start", null));
  }
}
