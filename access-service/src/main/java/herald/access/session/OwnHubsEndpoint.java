package herald.access.session;

import herald.access.person.Persons;
import herald.access.person.Persons.Membership;
import herald.access.user.events.PersonId;
import herald.platform.kernel.Rejection;
import herald.platform.service.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The hub switcher: the hubs that somebody is a user of, and the one that their session is in. A
 * hub that they are not in is not told from one that does not exist.
 */
@RestController
class OwnHubsEndpoint {

  private final Persons persons;
  private final Sessions sessions;
  private final CallerSession callers;
  private final SessionCookie cookie;

  OwnHubsEndpoint(Persons persons, Sessions sessions, CallerSession callers, SessionCookie cookie) {
    this.persons = persons;
    this.sessions = sessions;
    this.callers = callers;
    this.cookie = cookie;
  }

  @GetMapping("/api/me/hubs")
  Items all(Caller caller) {
    return new Items(
        persons.memberships(callers.person(caller)).stream()
            .map(one -> new Item(one.hub(), one.name(), one.user(), one.hub().equals(caller.hub())))
            .toList());
  }

  @PutMapping("/api/me/hub")
  ResponseEntity<Void> enter(@Valid @RequestBody Choice choice, Caller caller) {
    String session = callers.require(caller);
    PersonId person = callers.person(caller);
    Membership wanted =
        persons.memberships(person).stream()
            .filter(one -> one.hub().equals(choice.hub()))
            .findFirst()
            .orElseThrow(OwnHubsEndpoint::unknown);
    return sessions
        .enter(person, session, wanted)
        .map(secret -> ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, cookie.of(secret)))
        .orElseThrow(OwnHubsEndpoint::unknown)
        .build();
  }

  private static Rejection unknown() {
    return Rejection.unknown("hub.unknown", "R-PERM-1", "You are in no such hub.");
  }

  record Choice(@NotNull String hub) {}

  record Items(List<Item> items) {}

  /**
   * @param user who the person is there
   */
  record Item(String id, String name, String user, boolean current) {}
}
