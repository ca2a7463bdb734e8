package herald.access.hub.domain;

import herald.access.hub.events.AddOn;
import herald.access.hub.events.Edition;
import herald.access.hub.events.HubId;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;
import java.util.Set;

/**
 * Gives the hub this name and chooses what it is entitled to (R-EDI-1).
 *
 * @param expected the version that they believe to change
 */
public record ArrangeHub(
    HubId hub,
    String name,
    Edition edition,
    Set<AddOn> addOns,
    ExpectedVersion expected,
    Instant now)
    implements HubCommand {

  public ArrangeHub {
    addOns = Set.copyOf(addOns);
  }
}
