package herald.access.user.events;

import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * A person is a user of the hub from now on, with this permission. Everybody who lists people hears
 * of it. It does not say who they are: their name and address are rows, written before.
 */
@EventType(name = "user.added")
public record UserAdded(UserId user, PersonId person, Permission permission, Instant at)
    implements UserEvent {}
