package herald.access.account.events;

import herald.platform.kernel.Identifier;
import herald.platform.kernel.Identifiers;

/** One connected presence on a network; the id is the one that the account service gave it. */
public record AccountId(String value) implements Identifier {

  public AccountId {
    Identifiers.require("acc", value);
  }
}
