package herald.access.publication;

import herald.access.user.events.Permission;
import herald.access.user.events.UserId;
import java.time.Instant;

/** {@code herald.user.added.v1}. */
record UserAddedV1(UserId user, Permission permission, boolean superAdmin, Instant at) {}
