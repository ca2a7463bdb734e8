package herald.account.socialaccount.read.overview;

import java.text.Normalizer;
import java.util.Locale;

/** Text without case and accents, for sorting and searching. */
final class Folding {

  private Folding() {}

  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
