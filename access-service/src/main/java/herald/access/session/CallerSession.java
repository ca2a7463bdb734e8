package herald.access.session;

import herald.access.person.Persons;
import herald.access.user.events.PersonId;
import herald.platform.kernel.Rejection;
import herald.platform.service.Caller;
import org.springframework.stereotype.Component;

/** The person behind a caller, and the session that they came with. */
@Component
public class CallerSession {

  private static final String PREFIX = "session:";

  private final Persons persons;

  CallerSession(Persons persons) {
    this.persons = persons;
  }

  /**
   * Who the caller is.
   *
   * @throws Rejection if nobody has joined the hub as this user
   */
  public PersonId person(Caller caller) {
    return persons
        .of(caller.hub(), caller.user())
        .orElseThrow(
            () ->
                new Rejection(
                    "person.unknown", "R-PERM-1", "Nobody has accepted this user's invitation."));
  }

  /** The id of the session; of a caller with an API token one that no session has. */
  public String id(Caller caller) {
    return caller.session().startsWith(PREFIX) ? caller.session().substring(PREFIX.length()) : "";
  }

  /**
   * The same, where an API token will not do.
   *
   * @throws Rejection if the caller came with one
   */
  public String require(Caller caller) {
    String id = id(caller);
    if (id.isEmpty()) {
      throw Rejection.forbidden(
          "session.needed", "HTTP-8", "This takes somebody who has signed in, not an API token.");
    }
    return id;
  }
}
