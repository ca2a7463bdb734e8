package herald.access.hub.events;

import herald.platform.kernel.EventType;
import java.time.Instant;
import java.util.List;

/**
 * A super admin chose what the hub is entitled to: from now on this edition and these add-ons. What
 * was made under a wider one stays in force; it can be taken back, not added to or changed
 * (R-EDI-3).
 */
@EventType(name = "hub.edition-chosen")
public record EditionChosen(HubId hub, Edition edition, List<AddOn> addOns, Instant at)
    implements HubEvent {

  public EditionChosen {
    addOns = addOns.stream().sorted().toList();
  }
}
