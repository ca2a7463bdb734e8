package herald.access.session;

import herald.access.user.events.PersonId;
import herald.platform.kernel.Rejection;
import herald.platform.service.Caller;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where somebody is signed in; nobody else's sessions can be seen or ended here. */
@RestController
class OwnSessionsEndpoint {

  private final Sessions sessions;
  private final CallerSession callers;

  OwnSessionsEndpoint(Sessions sessions, CallerSession callers) {
    this.sessions = sessions;
    this.callers = callers;
  }

  @GetMapping("/api/me/sessions")
  Items all(Caller caller) {
    String current = callers.id(caller);
    return new Items(
        sessions.all(callers.person(caller)).stream()
            .map(session -> Item.of(session, session.id().equals(current)))
            .toList());
  }

  @DeleteMapping("/api/me/sessions/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable String id, Caller caller) {
    if (!sessions.end(callers.person(caller), id)) {
      throw Rejection.unknown("session.unknown", "R-PERM-1", "There is no such session.");
    }
  }

  /** All but the one that asks. */
  @DeleteMapping("/api/me/sessions")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endOthers(Caller caller) {
    PersonId person = callers.person(caller);
    sessions.endOthers(person, callers.id(caller));
  }

  record Items(List<Item> items) {}

  /**
   * @param current whether the request came with it
   */
  record Item(
      String id,
      String browser,
      String hub,
      Instant beganAt,
      Instant usedAt,
      Instant endsAt,
      boolean current) {

    static Item of(OwnSession session, boolean current) {
      return new Item(
          session.id(),
          session.browser(),
          session.hub(),
          session.beganAt(),
          session.usedAt(),
          session.endsAt(),
          current);
    }
  }
}
