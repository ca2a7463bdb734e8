package herald.access.user.events;

import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The user has another permission, wider or narrower, for every later action at once; posts they
 * scheduled before are checked against it when they are released (R-ACC-7).
 */
@EventType(name = "user.permission-given")
public record PermissionGiven(UserId user, Permission permission, Instant at)
    implements UserEvent {}
