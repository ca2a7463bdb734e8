package herald.access.signin;

import herald.access.person.Persons;
import herald.access.person.Persons.Membership;
import herald.access.session.SessionCookie;
import herald.access.session.Sessions;
import herald.access.user.events.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Begins the session of somebody who has shown who they are. */
@Component
public class Entering {

  private static final Logger LOG = LoggerFactory.getLogger(Entering.class);

  private final Persons persons;
  private final Sessions sessions;
  private final SessionCookie cookie;

  Entering(Persons persons, Sessions sessions, SessionCookie cookie) {
    this.persons = persons;
    this.sessions = sessions;
    this.cookie = cookie;
  }

  /**
   * The cookie of a new session, in the hub that the person was in last or else the first by name;
   * nothing for somebody whom all their hubs have removed. The session that the browser had ends.
   */
  public Optional<String> enter(PersonId person, HttpServletRequest request) {
    List<Membership> memberships = persons.memberships(person);
    Optional<String> last = sessions.lastHub(person);
    return memberships.stream()
        .filter(one -> last.isPresent() && last.get().equals(one.hub()))
        .findFirst()
        .or(() -> memberships.stream().findFirst())
        .map(membership -> enter(person, membership, request));
  }

  /** The same, in this hub. */
  public String enter(PersonId person, Membership membership, HttpServletRequest request) {
    cookie.in(request).ifPresent(sessions::end);
    String browser = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
    LOG.info("{} of {} has signed in", membership.user(), membership.hub());
    return cookie.of(sessions.open(person, membership, browser));
  }
}
