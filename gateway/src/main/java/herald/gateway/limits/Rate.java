package herald.gateway.limits;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Written {@code 600/60}: 600 requests at once, and 60 a second from then on.
 *
 * @param burst how many requests may come at once
 * @param perSecond how many may come in each second for ever
 */
public record Rate(long burst, long perSecond) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

  public Rate {
    if (burst < 1 || perSecond < 1) {
      throw new IllegalArgumentException("a rate of nothing would let nobody in");
    }
  }

  /** Spring's binder reads properties by this. */
  public static Rate valueOf(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no rate: write 600/60 for 600 at once and 60 a second");
    }
    return new Rate(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
  }

  /** After so long without a request, a bucket is as full as a new one. */
  Duration untilFull() {
    return Duration.ofSeconds(Math.ceilDiv(burst, perSecond));
  }
}
