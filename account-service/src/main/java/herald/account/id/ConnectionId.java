package herald.account.id;

import herald.platform.kernel.Identifier;
import herald.platform.kernel.Identifiers;

/** An attempt to connect accounts, from the click to the choice. */
public record ConnectionId(String value) implements Identifier {

  public ConnectionId {
    Identifiers.require("con", value);
  }
}
