package herald.autopublish.ids;

import herald.platform.kernel.Identifier;
import herald.platform.kernel.Identifiers;

/** The id of one connected account: the account service's thing, known here by its events. */
public record AccountId(String value) implements Identifier {

  public AccountId {
    Identifiers.require("acc", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
