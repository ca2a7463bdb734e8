package herald.access.user.domain;

import herald.access.user.events.UserId;
import herald.platform.kernel.Command;
import herald.platform.kernel.ExpectedVersion;

/** What can be asked of a user's stream. The hub's edition comes in with the command. */
public sealed interface UserCommand extends Command
    permits AddUser,
        AcceptInvitation,
        DescribeUser,
        GivePermission,
        AppointAuditor,
        DismissAuditor,
        RemoveUser {

  UserId user();

  /** The version that it may change: any, unless the command carries one. */
  default ExpectedVersion expected() {
    return ExpectedVersion.ANY;
  }

  @Override
  default String target() {
    return user().value();
  }
}
