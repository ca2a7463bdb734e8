package herald.access.user.events;

import herald.platform.kernel.Identifier;
import herald.platform.kernel.Identifiers;

/** Somebody who signs in. A person has at most one user in each hub. */
public record PersonId(String value) implements Identifier {

  public PersonId {
    Identifiers.require("per", value);
  }
}
