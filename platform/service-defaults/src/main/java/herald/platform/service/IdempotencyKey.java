package herald.platform.service;

import herald.platform.kernel.Rejection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Idempotency-Key} and the route that it came by; an argument of endpoints that
 * create. The header may be left out, then each request makes a new thing.
 *
 * @param value what the header says
 * @param route the method and the pattern of the path, for example {@code POST /api/brands}
 * @param path the path itself
 */
public record IdempotencyKey(@Nullable String value, String route, String path) {

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

  public IdempotencyKey {
    if (value != null && !FORM.matcher(value).matches()) {
      throw Rejection.invalid(
          HeraldHeaders.IDEMPOTENCY_KEY,
          "idempotency.key-malformed",
          "HTTP-3",
          "A key has 1 to 200 visible ASCII characters.");
    }
  }
}
