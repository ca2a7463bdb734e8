package herald.access.user.domain;

import herald.access.user.events.UserId;
import herald.platform.kernel.Command;

/** What can be asked of a user's stream. The hub's edition comes in with the command. */
public sealed interface UserCommand extends Command permits AddUser, GivePermission {

  UserId user();

  @Override
  default String target() {
    return user().value();
  }
}
