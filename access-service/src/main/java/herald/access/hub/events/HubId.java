package herald.access.hub.events;

import herald.platform.kernel.Identifier;
import herald.platform.kernel.Identifiers;

/** One organisation in the installation: the tenant. Nothing crosses from one hub to another. */
public record HubId(String value) implements Identifier {

  public HubId {
    Identifiers.require("hub", value);
  }
}
