package herald.access.user.domain;

import herald.access.hub.events.Edition;
import herald.access.user.events.Permission;
import herald.access.user.events.PersonId;
import herald.access.user.events.UserId;
import java.time.Instant;

/** Makes a person a user of the hub, which has this edition. */
public record AddUser(
    UserId user, PersonId person, Permission permission, Edition edition, Instant now)
    implements UserCommand {}
