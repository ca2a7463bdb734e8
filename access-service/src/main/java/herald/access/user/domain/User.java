package herald.access.user.domain;

import herald.access.user.events.Permission;
import herald.access.user.events.PermissionGiven;
import herald.access.user.events.UserAdded;
import herald.access.user.events.UserEvent;
import herald.access.user.events.UserId;

/** A user is added once and then has one permission at a time. */
public sealed interface User {

  /** Nothing has happened in this stream. */
  record Unwritten() implements User {}

  /** A user of the hub. */
  record Present(UserId id, Permission permission) implements User {}

  static User evolve(User user, UserEvent event) {
    return switch (event) {
      case UserAdded e -> new Present(e.user(), e.permission());
      case PermissionGiven e -> new Present(e.user(), e.permission());
    };
  }
}
