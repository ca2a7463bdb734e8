package herald.access.signin;

import herald.access.invitation.Letters;
import herald.access.invitation.Links;
import herald.access.person.PasswordResets;
import herald.access.person.SignIn;
import herald.access.session.Sessions;
import herald.access.token.Secret;
import herald.access.user.events.PersonId;
import herald.platform.mail.MailServer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where somebody who has forgotten their password gets a link by mail, and chooses another one with
 * it. Whether an address is known is told to nobody, by no word and by no time: it is looked up
 * after the answer.
 */
@RestController
class ResetPages {

  private static final Logger LOG = LoggerFactory.getLogger(ResetPages.class);
  private static final int LONGEST_ADDRESS = 254;

  private final Pages pages;
  private final PasswordResets resets;
  private final SignIn signIn;
  private final Sessions sessions;
  private final MailServer mail;
  private final Letters letters;
  private final Links links;
  private final TaskExecutor later;

  ResetPages(
      Pages pages,
      PasswordResets resets,
      SignIn signIn,
      Sessions sessions,
      MailServer mail,
      Letters letters,
      Links links,
      TaskExecutor later) {
    this.pages = pages;
    this.resets = resets;
    this.signIn = signIn;
    this.sessions = sessions;
    this.mail = mail;
    this.letters = letters;
    this.links = links;
    this.later = later;
  }

  @GetMapping("/login/forgot")
  ResponseEntity<String> ask(HttpServletRequest request) {
    return pages.show("forgot", Reader.of(request), Map.of());
  }

  @PostMapping("/login/forgot")
  ResponseEntity<String> send(
      @RequestParam(defaultValue = "") String address, HttpServletRequest request) {
    if (mail.isKnown() && !address.isBlank() && address.length() <= LONGEST_ADDRESS) {
      later.execute(() -> send(address));
    }
    return pages.say(HttpStatus.OK, "reset-sent", Reader.of(request));
  }

  private void send(String address) {
    signIn.reachable(address).ifPresent(this::send);
  }

  private void send(SignIn.Reachable to) {
    Optional<Secret> link = resets.issue(to.person());
    if (link.isPresent()) {
      Map<String, Object> facts = Map.of("name", to.name(), "link", links.reset(link.get()));
      MailServer.Answer answer = mail.take(letters.to(to.address(), to.language(), "reset", facts));
      LOG.info("A link for a new password: {}", answer);
    }
  }

  @GetMapping("/login/reset/{link}")
  ResponseEntity<String> choose(@PathVariable Secret link, HttpServletRequest request) {
    return resets
        .find(link)
        .map(person -> form(HttpStatus.OK, link, "", request))
        .orElseGet(() -> ended(request));
  }

  @PostMapping("/login/reset/{link}")
  ResponseEntity<String> chosen(
      @PathVariable Secret link,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      HttpServletRequest request) {
    Optional<PersonId> person = resets.find(link);
    if (person.isEmpty()) {
      return ended(request);
    }
    String flaw = new ChosenPassword(password, again).flaw(signIn.known(person.get()));
    if (!flaw.isEmpty()) {
      return form(HttpStatus.UNPROCESSABLE_CONTENT, link, flaw, request);
    }
    if (!resets.use(link)) {
      return ended(request);
    }
    signIn.choose(person.get(), password);
    // Whoever had the old password may have signed in with it.
    sessions.endOthers(person.get(), "");
    return pages.goOn("/login?done=password&lang=" + Reader.of(request).language());
  }

  private ResponseEntity<String> form(
      HttpStatus status, Secret link, String flaw, HttpServletRequest request) {
    return pages.show(
        status, "reset", Reader.of(request), Map.of("link", link.text(), "flaw", flaw));
  }

  private ResponseEntity<String> ended(HttpServletRequest request) {
    return pages.say(HttpStatus.GONE, "link-ended", Reader.of(request));
  }
}
