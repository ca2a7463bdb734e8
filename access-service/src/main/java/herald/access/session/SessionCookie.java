package herald.access.session;

import herald.access.person.SignInProperties;
import herald.access.token.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The cookie that a browser keeps a session in; the gateway looks for its name. */
@Component
public class SessionCookie {

  private static final HostCookie COOKIE = new HostCookie("__Host-herald");

  private final SignInProperties properties;

  SessionCookie(SignInProperties properties) {
    this.properties = properties;
  }

  /** The header that gives the browser this session. */
  public String of(Secret session) {
    return COOKIE.of(session.text(), properties.sessionLife());
  }

  /** The header that takes the session away. */
  public String gone() {
    return COOKIE.gone();
  }

  /** The session that the request brings. */
  public Optional<Secret> in(HttpServletRequest request) {
    return COOKIE.in(request).map(Secret::new).filter(one -> one.is(Secret.Kind.SESSION));
  }
}
