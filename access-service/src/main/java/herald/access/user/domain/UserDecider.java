package herald.access.user.domain;

import herald.access.hub.domain.Feature;
import herald.access.hub.events.Edition;
import herald.access.user.events.AuditorAppointed;
import herald.access.user.events.AuditorDismissed;
import herald.access.user.events.InvitationAccepted;
import herald.access.user.events.Permission;
import herald.access.user.events.PermissionGiven;
import herald.access.user.events.UserAdded;
import herald.access.user.events.UserDescribed;
import herald.access.user.events.UserEvent;
import herald.access.user.events.UserRemoved;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Versioned;
import java.util.List;
import java.util.Set;

/** What follows from a command to a user's stream; a repeated one yields nothing. */
public final class UserDecider {

  private UserDecider() {}

  public static List<UserEvent> decide(UserCommand command, Versioned<User> now) {
    command.expected().require(now.version());
    return switch (now.value()) {
      case User.Unwritten u -> first(command);
      case User.Present p ->
          switch (command) {
            case AddUser c -> List.of();
            case AcceptInvitation c -> accept(c, p);
            case DescribeUser c -> List.of(new UserDescribed(c.user(), c.now()));
            case GivePermission c -> give(c, p);
            case AppointAuditor c ->
                p.auditor() ? List.of() : List.of(new AuditorAppointed(c.user(), c.now()));
            case DismissAuditor c ->
                p.auditor() ? List.of(new AuditorDismissed(c.user(), c.now())) : List.of();
            case RemoveUser c -> remove(c);
          };
      case User.Removed r ->
          switch (command) {
            case AddUser c -> List.of();
            case RemoveUser c -> List.of();
            case AcceptInvitation c -> throw unknown();
            case DescribeUser c -> throw unknown();
            case GivePermission c -> throw unknown();
            case AppointAuditor c -> throw unknown();
            case DismissAuditor c -> throw unknown();
          };
    };
  }

  private static List<UserEvent> first(UserCommand command) {
    if (command instanceof AddUser c) {
      requireEdition(c.permission(), c.edition());
      return List.of(new UserAdded(c.user(), c.person(), c.permission(), c.now()));
    }
    throw unknown();
  }

  /** One user is one person for good; another person is invited as another user. */
  private static List<UserEvent> accept(AcceptInvitation c, User.Present user) {
    if (user.person() == null) {
      return List.of(new InvitationAccepted(c.user(), c.person(), c.now()));
    }
    if (user.person().equals(c.person())) {
      return List.of();
    }
    throw new Rejection(
        "user.joined-already", "R-PERM-6", "Somebody has accepted this invitation already.");
  }

  private static List<UserEvent> give(GivePermission c, User.Present user) {
    if (user.permission() == c.permission()) {
      return List.of();
    }
    requireEdition(c.permission(), c.edition());
    return List.of(new PermissionGiven(c.user(), c.permission(), c.now()));
  }

  /** Who removes takes over what was PRIVATE to the removed, so it is somebody else. */
  private static List<UserEvent> remove(RemoveUser c) {
    if (c.by().equals(c.user())) {
      throw new Rejection(
          "user.removes-themself", "R-ACC-2", "Another super admin has to remove this user.");
    }
    return List.of(new UserRemoved(c.user(), c.by(), c.now()));
  }

  private static void requireEdition(Permission permission, Edition edition) {
    if (permission == Permission.DRAFT_ONLY && !Feature.DRAFT_ONLY.included(edition, Set.of())) {
      throw new Rejection(
          "user.draft-only-needs-enterprise", "R-EDI-2", Feature.DRAFT_ONLY.refusal());
    }
  }

  private static Rejection unknown() {
    return Rejection.unknown("user.unknown", "R-PERM-6", "There is no such user.");
  }
}
