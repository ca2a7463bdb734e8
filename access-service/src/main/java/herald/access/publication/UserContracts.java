package herald.access.publication;

import herald.access.hub.domain.Hub;
import herald.access.hub.events.HubEvent;
import herald.access.user.domain.User;
import herald.access.user.events.Permission;
import herald.access.user.events.UserEvent;
import herald.access.user.events.UserId;
import herald.access.user.events.UserRemoved;
import herald.platform.eventstore.EventContext;
import herald.platform.eventstore.EventFamily;
import herald.platform.eventstore.History;
import herald.platform.messaging.Contract;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the others hear of a user's rights and removal. Rights are of two streams, the user's and
 * the hub's; each time all of them are told, as they were then.
 */
@Component
class UserContracts {

  private static final String PEOPLE = "herald.access.people";

  private final History history;
  private final EventFamily<Hub, HubEvent> hubs;
  private final EventFamily<User, UserEvent> users;

  UserContracts(
      History history, EventFamily<Hub, HubEvent> hubs, EventFamily<User, UserEvent> users) {
    this.history = history;
    this.hubs = hubs;
    this.users = users;
  }

  /** Nothing for somebody who was no user of the hub then. */
  List<Contract> rights(UserId user, EventContext context) {
    return history.stateAt(users, context.hub(), user.value(), context.at())
            instanceof User.Present present
        ? List.of(
            Contract.of(
                "herald.user.rights-given.v1",
                user.value(),
                new RightsGivenV1(
                    user,
                    present.permission(),
                    superAdmin(user, context),
                    present.auditor(),
                    Actors.of(context),
                    context.at())))
        : List.of();
  }

  /** Whether they were a super admin then is the hub's to say, as it was then. */
  boolean superAdmin(UserId user, EventContext context) {
    Hub hub = history.stateAt(hubs, context.hub(), context.hub(), context.at());
    return hub instanceof Hub.Open open && open.superAdmins().contains(user);
  }

  /** That they are gone, and that nobody may know any more who they were (R-AUD-4). */
  static List<Contract> removed(UserRemoved e) {
    return List.of(
        Contract.of(
            "herald.user.removed.v1", e.user().value(), new RemovedV1(e.user(), e.by(), e.at())),
        Contract.erasing("herald.person.described.v1", e.user().value()).on(PEOPLE));
  }

  /** {@code herald.user.rights-given.v1}. */
  record RightsGivenV1(
      UserId user,
      Permission permission,
      boolean superAdmin,
      boolean auditor,
      String by,
      Instant at) {}

  /** {@code herald.user.removed.v1}. */
  record RemovedV1(UserId user, UserId by, Instant at) {}
}
