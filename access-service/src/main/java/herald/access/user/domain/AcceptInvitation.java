package herald.access.user.domain;

import herald.access.user.events.PersonId;
import herald.access.user.events.UserId;
import java.time.Instant;

/** Says which person the user is, once they have shown it by signing in. */
public record AcceptInvitation(UserId user, PersonId person, Instant now) implements UserCommand {}
