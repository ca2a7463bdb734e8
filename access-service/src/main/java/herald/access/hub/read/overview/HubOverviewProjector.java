package herald.access.hub.read.overview;

import herald.access.hub.events.AddOn;
import herald.access.hub.events.EditionChosen;
import herald.access.hub.events.HubEvent;
import herald.access.hub.events.HubOpened;
import herald.access.hub.events.HubRenamed;
import herald.access.hub.events.PublishingResumed;
import herald.access.hub.events.PublishingStopped;
import herald.access.hub.events.SuperAdminAppointed;
import herald.access.hub.events.SuperAdminDismissed;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import herald.platform.eventstore.Fills;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Writes the table {@code hubs}; every event of a hub is a version of it. */
@Component
@ProcessingGroup("read.hub-overview")
@Fills("hubs")
class HubOverviewProjector {

  private final EngineRows rows;

  HubOverviewProjector(EngineRows rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(HubEvent event, EventContext context) {
    switch (event) {
      case HubOpened e -> open(e);
      case HubRenamed e -> set("name = ?", e, e.name());
      case EditionChosen e ->
          set("edition = ?, add_ons = ?", e, e.edition().name(), names(e.addOns()));
      case PublishingStopped e ->
          set(
              "publishing_stopped = true, stopped_by = ?, stopped_at = ?",
              e,
              context.origin().actor().replaceFirst("^user:", ""),
              e.at().atOffset(ZoneOffset.UTC));
      case PublishingResumed e ->
          set("publishing_stopped = false, stopped_by = null, stopped_at = null", e);
      case SuperAdminAppointed e -> {}
      case SuperAdminDismissed e -> {}
    }
    set("version = ?", event, context.version());
  }

  private void open(HubOpened e) {
    rows.write(
        """
        insert into hubs (hub_id, name, edition, add_ons, publishing_stopped, version)
        values (?, ?, ?, ?, false, 0)""",
        e.hub().value(),
        e.name(),
        e.edition().name(),
        names(e.addOns()));
  }

  private void set(String columns, HubEvent e, Object... values) {
    rows.write(
        "update hubs set " + columns + " where hub_id = ?",
        Stream.concat(Stream.of(values), Stream.of(e.hub().value())).toArray());
  }

  private static String[] names(List<AddOn> addOns) {
    return addOns.stream().map(Enum::name).toArray(String[]::new);
  }
}
