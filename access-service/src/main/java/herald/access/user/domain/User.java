package herald.access.user.domain;

import herald.access.user.events.AuditorAppointed;
import herald.access.user.events.AuditorDismissed;
import herald.access.user.events.Permission;
import herald.access.user.events.PermissionGiven;
import herald.access.user.events.UserAdded;
import herald.access.user.events.UserEvent;
import herald.access.user.events.UserId;
import herald.access.user.events.UserRemoved;

/** A user is added once, has one permission at a time, and may be removed for good. */
public sealed interface User {

  /** Nothing has happened in this stream. */
  record Unwritten() implements User {}

  /** A user of the hub. */
  record Present(UserId id, Permission permission, boolean auditor) implements User {}

  /** Was a user of the hub. */
  record Removed(UserId id) implements User {}

  static User evolve(User user, UserEvent event) {
    return switch (event) {
      case UserAdded e -> new Present(e.user(), e.permission(), false);
      case PermissionGiven e ->
          user instanceof Present p ? new Present(p.id(), e.permission(), p.auditor()) : user;
      case AuditorAppointed e -> auditor(user, true);
      case AuditorDismissed e -> auditor(user, false);
      case UserRemoved e -> new Removed(e.user());
    };
  }

  private static User auditor(User user, boolean now) {
    return user instanceof Present p ? new Present(p.id(), p.permission(), now) : user;
  }
}
