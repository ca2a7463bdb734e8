package herald.access.signin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody goes on after signing in: a place of this very site, or its first page (attack
 * A10). Browsers take a backslash for a slash and drop tabs and line ends, so a place has none.
 */
public record ReturnTo(String path) {

  public static final ReturnTo START = new ReturnTo("/");

  private static final Pattern PLACE =
      Pattern.compile("/(?![/\\\\])[A-Za-z0-9/?&=._~%+:@,;!$'()*-]{0,500}");

  /** The place that was asked for, if it is one. */
  public static ReturnTo of(@Nullable String asked) {
    return asked != null && PLACE.matcher(asked).matches() ? new ReturnTo(asked) : START;
  }
}
