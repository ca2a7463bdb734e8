package herald.access.user.events;

import herald.platform.kernel.Identifier;
import herald.platform.kernel.Identifiers;

/** A person's user in one hub. */
public record UserId(String value) implements Identifier {

  public UserId {
    Identifiers.require("usr", value);
  }
}
