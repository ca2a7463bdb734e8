package herald.access.user.events;

import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The person has no user in the hub any more; every right is gone at once. Their selections,
 * memberships and tokens follow, and who they were is erased (R-AUD-4).
 *
 * @param by the super admin who removed them, to whom their PRIVATE accounts go (R-ACC-2)
 */
@EventType(name = "user.removed")
public record UserRemoved(UserId user, UserId by, Instant at) implements UserEvent {}
