package herald.access.user.domain;

import herald.access.hub.domain.Feature;
import herald.access.hub.events.Edition;
import herald.access.user.events.Permission;
import herald.access.user.events.PermissionGiven;
import herald.access.user.events.UserAdded;
import herald.access.user.events.UserEvent;
import herald.platform.kernel.Rejection;
import java.util.List;
import java.util.Set;

/** What follows from a command to a user's stream; a repeated one yields nothing. */
public final class UserDecider {

  private UserDecider() {}

  public static List<UserEvent> decide(UserCommand command, User user) {
    return switch (command) {
      case AddUser c -> add(c, user);
      case GivePermission c -> give(c, user);
    };
  }

  private static List<UserEvent> add(AddUser c, User user) {
    return switch (user) {
      case User.Unwritten u -> {
        requireEdition(c.permission(), c.edition());
        yield List.of(new UserAdded(c.user(), c.person(), c.permission(), c.now()));
      }
      case User.Present p -> List.of();
    };
  }

  private static List<UserEvent> give(GivePermission c, User user) {
    return switch (user) {
      case User.Unwritten u ->
          throw Rejection.unknown("user.unknown", "R-PERM-6", "There is no such user.");
      case User.Present p when p.permission() == c.permission() -> List.of();
      case User.Present p -> {
        requireEdition(c.permission(), c.edition());
        yield List.of(new PermissionGiven(c.user(), c.permission(), c.now()));
      }
    };
  }

  private static void requireEdition(Permission permission, Edition edition) {
    if (permission == Permission.DRAFT_ONLY && !Feature.DRAFT_ONLY.included(edition, Set.of())) {
      throw new Rejection(
          "user.draft-only-needs-enterprise", "R-EDI-2", Feature.DRAFT_ONLY.refusal());
    }
  }
}
