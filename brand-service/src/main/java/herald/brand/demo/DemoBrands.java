package herald.brand.demo;

import herald.brand.BrandId;
import herald.brand.brand.domain.BrandName;
import herald.brand.brand.domain.CreateBrand;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.StoreOpened;
import herald.platform.kernel.Origin;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Two brands for the demo hub, created like any other, and once however often it starts. */
@Component
@ConditionalOnProperty("herald.demo")
class DemoBrands {

  private static final String HUB = "hub_demo";
  private static final Map<String, String> BRANDS =
      Map.of("brd_northwind", "Northwind", "brd_zuiderzee", "Zuiderzee");

  private final Commands commands;
  private final Clock clock;

  DemoBrands(Commands commands, Clock clock) {
    this.commands = commands;
    this.clock = clock;
  }

  @EventListener(StoreOpened.class)
  void create() {
    BRANDS.forEach(
        (id, name) ->
            commands.send(
                new CreateBrand(HUB, new BrandId(id), new BrandName(name), clock.instant()),
                new Origin(HUB, "automation:demo", "req_demo", null)));
  }
}
