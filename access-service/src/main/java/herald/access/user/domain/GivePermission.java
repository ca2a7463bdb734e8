package herald.access.user.domain;

import herald.access.hub.events.Edition;
import herald.access.user.events.Permission;
import herald.access.user.events.UserId;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;

/**
 * Gives a user of a hub with this edition another permission.
 *
 * @param expected the version that they believe to change
 */
public record GivePermission(
    UserId user, Permission permission, Edition edition, ExpectedVersion expected, Instant now)
    implements UserCommand {}
