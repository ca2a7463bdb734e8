package herald.notification.activity.read.log;

import herald.platform.kernel.Identifiers;
import herald.platform.kernel.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * The brand that the reader is switched to (R-BRAND-3).
 *
 * @param value a brand's id, or {@code none} for what happened to accounts without one; null for
 *     everything that the reader may see
 */
record BrandFilter(@Nullable String value) {

  BrandFilter {
    if (value != null && !value.equals("none") && !isBrand(value)) {
      throw Rejection.invalid(
          "brand", "brand.malformed", "R-BRAND-3", "A brand is named by its id, or none.");
    }
  }

  private static boolean isBrand(String value) {
    try {
      Identifiers.require("brd", value);
      return true;
    } catch (Rejection e) {
      return false;
    }
  }
}
