package herald.account.delivery.domain;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Cuts a text so that it fits: at a word if there is one, else at a character as people see it. */
final class Shortening {

  private static final String ELLIPSIS = "…";

  private Shortening() {}

  /** The text itself if it fits, else its longest beginning that fits with an ellipsis. */
  static String toFit(String text, Predicate<String> fits) {
    if (fits.test(text)) {
      return text;
    }
    String atWord = longest(text, ends(text, BreakIterator.getWordInstance(Locale.ROOT)), fits);
    return atWord.isEmpty()
        ? longest(text, ends(text, BreakIterator.getCharacterInstance(Locale.ROOT)), fits)
        : atWord;
  }

  private static String longest(String text, List<Integer> ends, Predicate<String> fits) {
    int low = 0;
    int high = ends.size();
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (fits.test(cut(text, ends.get(middle - 1)))) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low == 0 ? "" : cut(text, ends.get(low - 1));
  }

  private static String cut(String text, int end) {
    return text.substring(0, end) + ELLIPSIS;
  }

  /** Where a piece of the text ends, leaving out ends after white space. */
  private static List<Integer> ends(String text, BreakIterator pieces) {
    List<Integer> ends = new ArrayList<>();
    pieces.setText(text);
    for (int end = pieces.next(); end != BreakIterator.DONE; end = pieces.next()) {
      if (!Character.isWhitespace(text.codePointBefore(end))) {
        ends.add(end);
      }
    }
    return ends;
  }
}
