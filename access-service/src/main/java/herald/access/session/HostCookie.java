package herald.access.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/**
 * A cookie that a browser sends to this very host alone, over TLS or to this machine itself, and
 * that no script can read. It comes along when a link or a provider leads here, and with nothing
 * else that another site begins.
 *
 * @param name begins with {@code __Host-}, which makes browsers insist on all this
 */
public record HostCookie(String name) {

  /** The header that gives the browser this value. */
  public String of(String value, Duration life) {
    return ResponseCookie.from(name, value)
        .path("/")
        .secure(true)
        .httpOnly(true)
        .sameSite("Lax")
        .maxAge(life)
        .build()
        .toString();
  }

  /** The header that takes it away. */
  public String gone() {
    return of("", Duration.ZERO);
  }

  /** The value that the request brings. */
  public Optional<String> in(HttpServletRequest request) {
    return Arrays.stream(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]))
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }
}
