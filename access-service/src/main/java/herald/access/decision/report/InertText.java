package herald.access.decision.report;

import java.util.regex.Pattern;

/**
 * Text that others chose, made inert for programs that would run or reorder it (A16). What begins a
 * formula gets an apostrophe before it, also behind what another program may take for the end of a
 * cell; what is not seen, and what turns the direction of text, is written out as {@code \}{@code
 * u202E}. Everything else stays as it is.
 */
final class InertText {

  /** Also in their full-width forms, which spreadsheets take for the same. */
  private static final Pattern FORMULA =
      Pattern.compile("(^|[;,|\\t\\r\\n])([\\s\"']*)([=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");

  private InertText() {}

  static String of(String text) {
    StringBuilder seen = new StringBuilder(text.length() + 1);
    FORMULA.matcher(text).replaceAll("$1$2'$3").codePoints().forEach(point -> append(seen, point));
    return seen.toString();
  }

  private static void append(StringBuilder seen, int point) {
    switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          seen.append(point == ZERO_WIDTH_JOINER ? "\u200D" : "\\u%04X".formatted(point));
      default -> seen.appendCodePoint(point);
    }
  }

  /** Holds emoji together, and does nothing else. */
  private static final int ZERO_WIDTH_JOINER = 0x200D;
}
