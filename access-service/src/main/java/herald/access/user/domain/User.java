package herald.access.user.domain;

import herald.access.user.events.AuditorAppointed;
import herald.access.user.events.AuditorDismissed;
import herald.access.user.events.InvitationAccepted;
import herald.access.user.events.Permission;
import herald.access.user.events.PermissionGiven;
import herald.access.user.events.PersonId;
import herald.access.user.events.UserAdded;
import herald.access.user.events.UserDescribed;
import herald.access.user.events.UserEvent;
import herald.access.user.events.UserId;
import herald.access.user.events.UserRemoved;
import org.jspecify.annotations.Nullable;

/**
 * A user is added once, is joined by a person who accepts the invitation, has one permission at a
 * time, and may be removed for good.
 */
public sealed interface User {

  /** Nothing has happened in this stream. */
  record Unwritten() implements User {}

  /**
   * A user of the hub.
   *
   * @param person who signs in as this user; nobody yet while they are only invited
   */
  record Present(UserId id, Permission permission, boolean auditor, @Nullable PersonId person)
      implements User {}

  /** Was a user of the hub. */
  record Removed(UserId id) implements User {}

  static User evolve(User user, UserEvent event) {
    return switch (event) {
      case UserAdded e -> new Present(e.user(), e.permission(), false, null);
      case UserRemoved e -> new Removed(e.user());
      case InvitationAccepted e -> joined(user, e);
      case UserDescribed e -> user;
      case PermissionGiven e -> given(user, e);
      case AuditorAppointed e -> auditor(user, true);
      case AuditorDismissed e -> auditor(user, false);
    };
  }

  private static User joined(User user, InvitationAccepted e) {
    return user instanceof Present p
        ? new Present(p.id(), p.permission(), p.auditor(), e.person())
        : user;
  }

  private static User given(User user, PermissionGiven e) {
    return user instanceof Present p
        ? new Present(p.id(), e.permission(), p.auditor(), p.person())
        : user;
  }

  private static User auditor(User user, boolean now) {
    return user instanceof Present p ? new Present(p.id(), p.permission(), now, p.person()) : user;
  }
}
