package herald.brand;

import herald.platform.kernel.Identifier;
import herald.platform.kernel.Identifiers;

/** The id of a connected account, {@code acc_…}; the account service gives it. */
public record AccountId(String value) implements Identifier {

  public AccountId {
    Identifiers.require("acc", value);
  }
}
