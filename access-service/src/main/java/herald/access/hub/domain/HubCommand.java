package herald.access.hub.domain;

import herald.access.hub.events.HubId;
import herald.platform.kernel.Command;
import herald.platform.kernel.ExpectedVersion;

/**
 * What can be asked of a hub. Whether the person asking may is decided before, by the matrix
 * (R-PERM-5).
 */
public sealed interface HubCommand extends Command
    permits OpenHub,
        ArrangeHub,
        AppointSuperAdmin,
        DismissSuperAdmin,
        StopPublishing,
        ResumePublishing {

  HubId hub();

  /** The version that it may change: any, unless the command carries one. */
  default ExpectedVersion expected() {
    return ExpectedVersion.ANY;
  }

  @Override
  default String target() {
    return hub().value();
  }
}
