package herald.access.signin;

import herald.access.person.Persons;
import herald.access.person.Persons.Membership;
import herald.access.session.SessionCookie;
import herald.access.session.Sessions;
import herald.access.token.Credentials.Owner;
import herald.access.token.Secret;
import herald.access.user.events.PersonId;
import herald.access.user.read.directory.Directory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where somebody who has signed in sees who and where they are, and goes to another hub. */
@RestController
class StartPage {

  private final Pages pages;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Persons persons;
  private final Directory directory;

  StartPage(
      Pages pages, Sessions sessions, SessionCookie cookie, Persons persons, Directory directory) {
    this.pages = pages;
    this.sessions = sessions;
    this.cookie = cookie;
    this.persons = persons;
    this.directory = directory;
  }

  @GetMapping("/")
  ResponseEntity<String> start(HttpServletRequest request) {
    Optional<Owner> owner = owner(request);
    return owner.isEmpty()
        ? pages.goOn("/login")
        : directory
            .user(owner.get().hub(), owner.get().user())
            .map(user -> start(owner.get(), user, request))
            .orElseGet(() -> pages.goOn("/login"));
  }

  /** Goes to another hub; one that the person is not in changes nothing. */
  @PostMapping("/login/hub")
  ResponseEntity<String> enter(
      @RequestParam(defaultValue = "") String hub, HttpServletRequest request) {
    return owner(request)
        .flatMap(owner -> entered(owner, hub))
        .map(session -> pages.goOn("/", cookie.of(session)))
        .orElseGet(() -> pages.goOn("/"));
  }

  private Optional<Secret> entered(Owner owner, String hub) {
    Optional<PersonId> person = persons.of(owner.hub(), owner.user());
    return person.flatMap(
        who ->
            persons.memberships(who).stream()
                .filter(one -> one.hub().equals(hub))
                .findFirst()
                .flatMap(wanted -> sessions.enter(who, owner.id(), wanted)));
  }

  private ResponseEntity<String> start(
      Owner owner, Directory.UserEntry user, HttpServletRequest request) {
    List<Membership> hubs =
        persons.of(owner.hub(), owner.user()).map(persons::memberships).orElse(List.of());
    String language = user.language() == null ? "en" : user.language();
    Reader reader =
        request.getParameter("lang") == null ? new Reader(language) : Reader.of(request);
    return pages.show(
        "start",
        reader,
        Map.of(
            "name", user.name() == null ? "" : user.name(), "current", owner.hub(), "hubs", hubs));
  }

  private Optional<Owner> owner(HttpServletRequest request) {
    return cookie.in(request).flatMap(sessions::owner);
  }
}
