package herald.access.user.domain;

import herald.access.hub.events.Edition;
import herald.access.user.events.Permission;
import herald.access.user.events.UserId;
import java.time.Instant;

/** Gives a user of a hub with this edition another permission. */
public record GivePermission(UserId user, Permission permission, Edition edition, Instant now)
    implements UserCommand {}
