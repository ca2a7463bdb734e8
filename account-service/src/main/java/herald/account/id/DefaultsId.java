package herald.account.id;

import herald.platform.kernel.Identifier;
import herald.platform.kernel.Identifiers;

/** The default accounts of a hub; it follows from the hub. */
public record DefaultsId(String value) implements Identifier {

  public DefaultsId {
    Identifiers.require("def", value);
  }

  public static DefaultsId of(String hub) {
    return new DefaultsId(Identifiers.prefixed("def", Identifiers.derived(hub, "defaults")));
  }
}
