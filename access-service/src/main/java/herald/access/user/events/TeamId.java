package herald.access.user.events;

import herald.platform.kernel.Identifier;
import herald.platform.kernel.Identifiers;

/** A named set of users. */
public record TeamId(String value) implements Identifier {

  public TeamId {
    Identifiers.require("team", value);
  }
}
