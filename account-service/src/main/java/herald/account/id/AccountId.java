package herald.account.id;

import herald.platform.kernel.Identifier;
import herald.platform.kernel.Identifiers;

/** One connected presence of a hub on a network. */
public record AccountId(String value) implements Identifier {

  public AccountId {
    Identifiers.require("acc", value);
  }
}
