package herald.brand;

import herald.platform.kernel.Identifier;
import herald.platform.kernel.Identifiers;

/** A brand's id, {@code brd_…}. */
public record BrandId(String value) implements Identifier {

  public static final String PREFIX = "brd";

  public BrandId {
    Identifiers.require(PREFIX, value);
  }
}
