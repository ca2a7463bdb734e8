package herald.account.id;

import herald.platform.kernel.Identifier;
import herald.platform.kernel.Identifiers;

/** A brand of a hub, known to the brand service; here only an id. */
public record BrandId(String value) implements Identifier {

  public BrandId {
    Identifiers.require("brd", value);
  }
}
