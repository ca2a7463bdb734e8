package herald.platform.eventstore;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the global order of one service's events: everything up to and including it has
 * happened.
 *
 * @param service the service whose store it is, for example {@code account-service}
 * @param epoch the store's incarnation, raised by a restore from a backup
 * @param position counts from 1 without gaps; 0 is before the first event
 */
public record Position(String service, long epoch, long position) {

  private static final Pattern TEXT = Pattern.compile("([a-z-]{1,40})@(\\d{1,9})\\.(\\d{1,18})");

  /**
   * Reads {@code account-service@1.42}.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public static Position parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a position looks like account-service@1.42");
    }
    return new Position(
        matcher.group(1), Long.parseLong(matcher.group(2)), Long.parseLong(matcher.group(3)));
  }

  @Override
  public String toString() {
    return service + "@" + epoch + "." + position;
  }
}
