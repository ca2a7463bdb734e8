package herald.access.signin.provider;

import herald.access.token.Secret;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/** Binds a visit to the browser that went: nobody finishes it in another's browser (attack A9). */
final class VisitCookie {

  private static final String NAME = "__Host-herald-visit";

  private VisitCookie() {}

  static String of(Secret browser) {
    return cookie(browser.text(), ProviderVisits.LIFE);
  }

  static String gone() {
    return cookie("", Duration.ZERO);
  }

  static Optional<Secret> in(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(NAME))
            .map(cookie -> new Secret(cookie.getValue()))
            .findFirst();
  }

  /** Lax: it must come along when the provider sends the browser back. */
  private static String cookie(String value, Duration life) {
    return ResponseCookie.from(NAME, value)
        .path("/")
        .secure(true)
        .httpOnly(true)
        .sameSite("Lax")
        .maxAge(life)
        .build()
        .toString();
  }
}
