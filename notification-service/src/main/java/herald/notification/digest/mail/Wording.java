package herald.notification.digest.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Words that a template cannot find by itself. */
final class Wording {

  private static final int LONGEST = 200;

  private Wording() {}

  /** A time as the reader's clock and language show it. */
  static String moment(Instant at, String language, ZoneId zone) {
    Locale locale = Locale.forLanguageTag(language.equals("nl") ? "nl" : "en");
    return DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", locale).format(at.atZone(zone));
  }

  /** What somebody else wrote, on one line and not too long, so that it stays a quotation. */
  static String quoted(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip() + "…";
  }
}
