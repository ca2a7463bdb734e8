package herald.access.user.domain;

import herald.access.hub.domain.DismissSuperAdmin;
import herald.access.hub.events.HubId;
import herald.access.user.events.UserId;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;

/**
 * Removes a user from the hub; they are no super admin of it any more either, which is refused for
 * the last one (R-PERM-6).
 *
 * @param by the super admin who does it
 */
public record RemoveUser(UserId user, HubId hub, UserId by, ExpectedVersion expected, Instant now)
    implements UserCommand {

  /** What it asks of the hub. */
  public DismissSuperAdmin dismissal() {
    return new DismissSuperAdmin(hub, user, ExpectedVersion.ANY, now);
  }
}
