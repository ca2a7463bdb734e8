package herald.access.signin;

import herald.access.invitation.Joining;
import herald.access.invitation.Joining.Joined;
import herald.access.person.SignIn;
import herald.access.token.Secret;
import herald.access.user.events.PersonId;
import herald.access.user.write.People.Person;
import herald.platform.kernel.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
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
 * Where the first super admin of a hub says who they are. Somebody who signs in with their address
 * already gives the password they have.
 */
@RestController
class SetUpPage {

  private final Pages pages;
  private final Joining joining;
  private final SignIn signIn;
  private final Entering entering;
  private final Validator validator;

  SetUpPage(Pages pages, Joining joining, SignIn signIn, Entering entering, Validator validator) {
    this.pages = pages;
    this.joining = joining;
    this.signIn = signIn;
    this.entering = entering;
    this.validator = validator;
  }

  /** Who they say they are. */
  record Founder(
      @NotBlank @Size(max = 100) String name,
      @NotBlank @Email @Size(max = 254) String address,
      String zone) {

    static final Founder NOBODY = new Founder("", "", "Europe/Amsterdam");

    private Person in(String language) {
      return new Person(name, address, language, zone);
    }
  }

  @GetMapping("/login/set-up/{link}")
  ResponseEntity<String> ask(@PathVariable Secret link, HttpServletRequest request) {
    return form(HttpStatus.OK, link, Founder.NOBODY, "", request);
  }

  @PostMapping("/login/set-up/{link}")
  ResponseEntity<String> found(
      @PathVariable Secret link,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String zone,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      HttpServletRequest request) {
    Founder founder = new Founder(name.strip(), address.strip(), zone);
    String flaw = flaw(founder);
    if (!flaw.isEmpty()) {
      return form(HttpStatus.UNPROCESSABLE_CONTENT, link, founder, flaw, request);
    }
    return signIn.knows(founder.address())
        ? foundAsKnown(link, founder, password, request)
        : foundAsNew(link, founder, new ChosenPassword(password, again), request);
  }

  private String flaw(Founder founder) {
    if (!ZoneId.getAvailableZoneIds().contains(founder.zone())) {
      return "zone";
    }
    return validator.validate(founder).stream()
        .map(violation -> violation.getPropertyPath().toString())
        .sorted()
        .findFirst()
        .orElse("");
  }

  private ResponseEntity<String> foundAsKnown(
      Secret link, Founder founder, String password, HttpServletRequest request) {
    return switch (signIn.attempt(founder.address(), password)) {
      case SignIn.Outcome.Known known -> found(link, known.person(), founder, request);
      case SignIn.Outcome.Refused refused ->
          form(HttpStatus.UNAUTHORIZED, link, founder, "address-known", request);
      case SignIn.Outcome.TooOften often ->
          Pages.later(
              form(HttpStatus.TOO_MANY_REQUESTS, link, founder, "too-often", request),
              often.waiting());
    };
  }

  private ResponseEntity<String> foundAsNew(
      Secret link, Founder founder, ChosenPassword chosen, HttpServletRequest request) {
    String flaw = chosen.flaw(List.of(founder.name(), founder.address()));
    if (!flaw.isEmpty()) {
      return form(HttpStatus.UNPROCESSABLE_CONTENT, link, founder, flaw, request);
    }
    if (joining.setUp(link).isEmpty()) {
      return ended(request);
    }
    PersonId person = joining.founder(link);
    return signIn.enrol(person, founder.address(), chosen.password())
        ? found(link, person, founder, request)
        : form(HttpStatus.UNAUTHORIZED, link, founder, "address-known", request);
  }

  private ResponseEntity<String> found(
      Secret link, PersonId person, Founder founder, HttpServletRequest request) {
    try {
      Joined joined = joining.found(link, person, founder.in(Reader.of(request).language()));
      return pages.goOn(
          ReturnTo.START.path(), entering.enter(person, joined.membership(), request));
    } catch (Rejection refused) {
      return pages.say(HttpStatus.CONFLICT, refused.code(), Reader.of(request));
    }
  }

  private ResponseEntity<String> form(
      HttpStatus status, Secret link, Founder founder, String flaw, HttpServletRequest request) {
    Optional<String> hub = joining.setUp(link);
    return hub.isEmpty()
        ? ended(request)
        : pages.show(
            status,
            "set-up",
            Reader.of(request),
            Map.of(
                "link", link.text(),
                "hub", hub.get(),
                "founder", founder,
                "zones", ZoneId.getAvailableZoneIds().stream().sorted().toList(),
                "flaw", flaw));
  }

  private ResponseEntity<String> ended(HttpServletRequest request) {
    return pages.say(HttpStatus.GONE, "link-ended", Reader.of(request));
  }
}
