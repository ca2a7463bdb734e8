package herald.access.signin;

import herald.access.person.SignIn;
import herald.access.session.SessionCookie;
import herald.access.session.Sessions;
import herald.platform.service.HeraldHeaders;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where people sign in with an address and a password, and out again. */
@RestController
class SignInPage {

  private static final Logger LOG = LoggerFactory.getLogger(SignInPage.class);
  private static final int LONGEST = 1000;

  /** What may have gone wrong on the way back here, each with its words. */
  private static final Set<String> FLAWS =
      Set.of(
          "provider-failed",
          "provider-unknown",
          "invitation.ended",
          "user.in-hub-already",
          "user.joined-already");

  private final Pages pages;
  private final SignIn signIn;
  private final Entering entering;
  private final Sessions sessions;
  private final SessionCookie cookie;

  SignInPage(
      Pages pages, SignIn signIn, Entering entering, Sessions sessions, SessionCookie cookie) {
    this.pages = pages;
    this.signIn = signIn;
    this.entering = entering;
    this.sessions = sessions;
    this.cookie = cookie;
  }

  @GetMapping("/login")
  ResponseEntity<String> ask(
      @RequestParam(required = false) @Nullable String returnTo,
      @RequestParam(required = false) @Nullable String done,
      HttpServletRequest request) {
    String notice = "password".equals(done) ? "password-chosen" : "";
    String flaw = done != null && FLAWS.contains(done) ? done : "";
    return form(HttpStatus.OK, ReturnTo.of(returnTo), "", notice, flaw, request);
  }

  @PostMapping("/login")
  ResponseEntity<String> signIn(
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(required = false) @Nullable String returnTo,
      HttpServletRequest request) {
    ReturnTo next = ReturnTo.of(returnTo);
    if (address.length() > LONGEST || password.length() > LONGEST) {
      return form(HttpStatus.UNAUTHORIZED, next, "", "", "refused", request);
    }
    return switch (signIn.attempt(address, password)) {
      case SignIn.Outcome.Known known ->
          entering
              .enter(known.person(), request)
              .map(session -> pages.goOn(next.path(), session))
              .orElseGet(() -> form(HttpStatus.FORBIDDEN, next, address, "", "no-hub", request));
      case SignIn.Outcome.Refused refused -> {
        LOG.info("A sign-in was refused; it came from {}", from(request));
        yield form(HttpStatus.UNAUTHORIZED, next, address, "", "refused", request);
      }
      case SignIn.Outcome.TooOften often -> {
        LOG.warn("A name is tried too often; this one came from {}", from(request));
        yield Pages.later(
            form(HttpStatus.TOO_MANY_REQUESTS, next, address, "", "too-often", request),
            often.waiting());
      }
    };
  }

  private static String from(HttpServletRequest request) {
    return Objects.requireNonNullElse(request.getHeader(HeraldHeaders.CLIENT_ADDRESS), "nowhere");
  }

  /** A link alone signs nobody out: it shows a button. */
  @GetMapping("/logout")
  ResponseEntity<String> askToLeave(HttpServletRequest request) {
    return pages.show("logout", Reader.of(request), Map.of());
  }

  @PostMapping("/logout")
  ResponseEntity<String> leave(HttpServletRequest request) {
    cookie.in(request).ifPresent(sessions::end);
    return pages.goOn("/login", cookie.gone());
  }

  private ResponseEntity<String> form(
      HttpStatus status,
      ReturnTo next,
      String address,
      String notice,
      String flaw,
      HttpServletRequest request) {
    return pages.show(
        status,
        "login",
        Reader.of(request),
        Map.of("returnTo", next.path(), "address", address, "notice", notice, "flaw", flaw));
  }
}
