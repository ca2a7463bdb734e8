package herald.access.session;

import herald.access.person.SignInProperties;
import herald.access.token.Secret;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie that a browser keeps a session in. Its prefix makes the browser send it to this very
 * host alone, over TLS or to this machine itself; no script can read it.
 */
@Component
public class SessionCookie {

  /** Its name, which the gateway looks for. */
  static final String NAME = "__Host-herald";

  private final SignInProperties properties;

  SessionCookie(SignInProperties properties) {
    this.properties = properties;
  }

  /** The header that gives the browser this session. */
  public String of(Secret session) {
    return cookie(session.text(), properties.sessionLife());
  }

  /** The header that takes the session away. */
  public String gone() {
    return cookie("", Duration.ZERO);
  }

  /** The session that the request brings. */
  public Optional<Secret> in(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(NAME))
            .map(cookie -> new Secret(cookie.getValue()))
            .filter(secret -> secret.is(Secret.Kind.SESSION))
            .findFirst();
  }

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
