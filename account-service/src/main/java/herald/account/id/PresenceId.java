package herald.account.id;

import herald.platform.kernel.Identifier;
import herald.platform.kernel.Identifiers;

/** What a hub may hold of one presence on a network: it follows from hub, network and remote id. */
public record PresenceId(String value) implements Identifier {

  public PresenceId {
    Identifiers.require("prs", value);
  }
}
