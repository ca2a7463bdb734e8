package herald.platform.service.security;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids in headers: what is not one is taken for absent, so that nothing odd gets into logs. */
final class PlainId {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.:-]{1,100}");

  private PlainId() {}

  static @Nullable String of(@Nullable String header) {
    return header != null && FORM.matcher(header).matches() ? header : null;
  }
}
