package herald.access.hub.domain;

import herald.access.hub.events.HubId;
import herald.platform.kernel.Command;

/**
 * What can be asked of a hub. Whether the person asking may is decided before, by the matrix
 * (R-PERM-5).
 */
public sealed interface HubCommand extends Command
    permits OpenHub, AppointSuperAdmin, DismissSuperAdmin, StopPublishing, ResumePublishing {

  HubId hub();

  @Override
  default String target() {
    return hub().value();
  }
}
