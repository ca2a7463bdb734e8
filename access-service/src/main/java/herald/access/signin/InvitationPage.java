package herald.access.signin;

import herald.access.invitation.Joining;
import herald.access.invitation.Joining.Invited;
import herald.access.invitation.Joining.Joined;
import herald.access.person.SignIn;
import herald.access.token.Secret;
import herald.access.user.events.PersonId;
import herald.platform.kernel.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where somebody accepts an invitation: by choosing a password, or by the one they have if they
 * sign in with that address already.
 */
@RestController
class InvitationPage {

  private final Pages pages;
  private final Joining joining;
  private final SignIn signIn;
  private final Entering entering;

  InvitationPage(Pages pages, Joining joining, SignIn signIn, Entering entering) {
    this.pages = pages;
    this.joining = joining;
    this.signIn = signIn;
    this.entering = entering;
  }

  @GetMapping("/invitations/{link}")
  ResponseEntity<String> ask(@PathVariable Secret link, HttpServletRequest request) {
    return joining
        .invitation(link)
        .map(invited -> form(HttpStatus.OK, link, invited, "", request))
        .orElseGet(() -> ended(request));
  }

  @PostMapping("/invitations/{link}")
  ResponseEntity<String> accept(
      @PathVariable Secret link,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      HttpServletRequest request) {
    Optional<Invited> invited = joining.invitation(link);
    if (invited.isEmpty()) {
      return ended(request);
    }
    return invited.get().known()
        ? acceptAsKnown(link, invited.get(), password, request)
        : acceptAsNew(link, invited.get(), new ChosenPassword(password, again), request);
  }

  private ResponseEntity<String> acceptAsKnown(
      Secret link, Invited invited, String password, HttpServletRequest request) {
    return switch (signIn.attempt(invited.address(), password)) {
      case SignIn.Outcome.Known known -> join(link, known.person(), request);
      case SignIn.Outcome.Refused refused ->
          form(HttpStatus.UNAUTHORIZED, link, invited, "password-wrong", request);
      case SignIn.Outcome.TooOften often ->
          Pages.later(
              form(HttpStatus.TOO_MANY_REQUESTS, link, invited, "too-often", request),
              often.waiting());
    };
  }

  private ResponseEntity<String> acceptAsNew(
      Secret link, Invited invited, ChosenPassword chosen, HttpServletRequest request) {
    String flaw = chosen.flaw(List.of(invited.name(), invited.address(), invited.hubName()));
    if (!flaw.isEmpty()) {
      return form(HttpStatus.UNPROCESSABLE_CONTENT, link, invited, flaw, request);
    }
    PersonId person = joining.newcomer(link);
    return signIn.enrol(person, invited.address(), chosen.password())
        ? join(link, person, request)
        : ask(link, request);
  }

  private ResponseEntity<String> join(Secret link, PersonId person, HttpServletRequest request) {
    try {
      Joined joined = joining.accept(link, person);
      return pages.goOn(
          ReturnTo.START.path(), entering.enter(person, joined.membership(), request));
    } catch (Rejection refused) {
      return pages.say(HttpStatus.CONFLICT, refused.code(), Reader.of(request));
    }
  }

  private ResponseEntity<String> form(
      HttpStatus status, Secret link, Invited invited, String flaw, HttpServletRequest request) {
    Reader reader =
        request.getParameter("lang") == null ? new Reader(invited.language()) : Reader.of(request);
    return pages.show(
        status,
        "invitation",
        reader,
        Map.of("link", link.text(), "invited", invited, "flaw", flaw));
  }

  private ResponseEntity<String> ended(HttpServletRequest request) {
    return pages.say(HttpStatus.GONE, "invitation.ended", Reader.of(request));
  }
}
