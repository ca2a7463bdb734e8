package herald.autopublish.ids;

import herald.platform.kernel.Identifier;
import herald.platform.kernel.Identifiers;

/** The id of one blog. */
public record BlogId(String value) implements Identifier {

  public BlogId {
    Identifiers.require("blg", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
