package herald.access.team.domain;

import herald.access.user.events.TeamId;
import herald.platform.kernel.Command;
import herald.platform.kernel.ExpectedVersion;

/**
 * What can be asked of a team. That the users it names are there is looked at before; whether the
 * person asking may is decided by the matrix (R-PERM-5).
 */
public sealed interface TeamCommand extends Command
    permits FormTeam, ArrangeTeam, DropMember, DisbandTeam {

  TeamId team();

  /** The version that it may change: any, unless the command carries one. */
  default ExpectedVersion expected() {
    return ExpectedVersion.ANY;
  }

  @Override
  default String target() {
    return team().value();
  }
}
