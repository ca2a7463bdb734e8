package herald.brand.brand.domain;

import herald.platform.kernel.Identifiers;
import herald.platform.kernel.Rejection;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What a brand is called: 1 to 80 characters that can be seen. Characters that steer rather than
 * show, such as line breaks and marks that turn the direction of writing, are refused, since names
 * stand in pages, mails and tables.
 */
public record BrandName(String value) {

  private static final int LONGEST = 80;

  public BrandName {
    value = value.strip();
    if (value.isEmpty()) {
      throw refused("A brand needs a name.");
    }
    if (value.codePointCount(0, value.length()) > LONGEST) {
      throw refused("A brand's name has at most " + LONGEST + " characters.");
    }
    if (value.codePoints().anyMatch(BrandName::steers)) {
      throw refused("A brand's name has visible characters only.");
    }
  }

  /**
   * The stream that keeps who bears this name in the hub; the same for names that only differ in
   * capitals, spacing or the way a character is composed.
   */
  public String claimIn(String hub) {
    String folded =
        Normalizer.normalize(value, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", " ");
    return Identifiers.prefixed("brn", Identifiers.derived("brand-name", hub, folded));
  }

  private static boolean steers(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  private static Rejection refused(String detail) {
    return Rejection.invalid("name", "brand.name", "R-BRAND-1", detail);
  }
}
