package herald.account.id;

import herald.platform.kernel.Identifier;
import herald.platform.kernel.Identifiers;

/** A user of a hub, known to the access service; here only an id. */
public record UserId(String value) implements Identifier {

  public UserId {
    Identifiers.require("usr", value);
  }
}
