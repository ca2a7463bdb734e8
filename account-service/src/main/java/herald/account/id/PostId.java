package herald.account.id;

import herald.platform.kernel.Identifier;
import herald.platform.kernel.Identifiers;

/** A post, known to the autopublish service; a delivery goes by the same id. */
public record PostId(String value) implements Identifier {

  public PostId {
    Identifiers.require("pst", value);
  }
}
