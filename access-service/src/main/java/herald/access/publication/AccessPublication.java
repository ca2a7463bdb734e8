package herald.access.publication;

import herald.access.account.events.AccountAccessEvent;
import herald.access.hub.domain.Hub;
import herald.access.hub.events.HubEvent;
import herald.access.user.events.PermissionGiven;
import herald.access.user.events.UserAdded;
import herald.access.user.events.UserEvent;
import herald.access.user.write.People;
import herald.platform.eventstore.EventContext;
import herald.platform.eventstore.EventFamily;
import herald.platform.eventstore.History;
import herald.platform.messaging.Contract;
import herald.platform.messaging.Publication;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What this service tells the others. Permissions stay here: whoever needs to know what a user may
 * do asks at that moment.
 */
@Component
class AccessPublication implements Publication {

  private static final String PEOPLE = "herald.access.people";

  private final History history;
  private final EventFamily<Hub, HubEvent> hubs;
  private final People people;

  AccessPublication(History history, EventFamily<Hub, HubEvent> hubs, People people) {
    this.history = history;
    this.hubs = hubs;
    this.people = people;
  }

  @Override
  public List<Contract> contractsOf(Object event, EventContext context) {
    return switch (event) {
      case AccountAccessEvent e -> List.of(AccountAccessContracts.of(e, context));
      case UserEvent e -> of(e, context);
      case HubEvent e -> HubContracts.of(e, Actors.of(context));
      default -> throw new IllegalStateException("not an event of this service: " + event);
    };
  }

  private List<Contract> of(UserEvent event, EventContext context) {
    return switch (event) {
      case UserAdded e -> Stream.concat(added(e, context), described(e, context.hub())).toList();
      case PermissionGiven e -> List.of();
    };
  }

  /** Whether they were a super admin then is the hub's to say, as it was then. */
  private Stream<Contract> added(UserAdded e, EventContext context) {
    Hub hub = history.stateAt(hubs, context.hub(), context.hub(), context.at());
    boolean superAdmin = hub instanceof Hub.Open open && open.superAdmins().contains(e.user());
    return Stream.of(
        Contract.of(
            "herald.user.added.v1",
            e.user().value(),
            new UserAddedV1(e.user(), e.permission(), superAdmin, e.at())));
  }

  /**
   * Who it is stands in a row, not in the event; for somebody who was erased there is nothing to
   * tell.
   */
  private Stream<Contract> described(UserAdded e, String hub) {
    return people.find(hub, e.user()).stream()
        .map(
            person ->
                Contract.of(
                        "herald.person.described.v1",
                        e.user().value(),
                        PersonDescribedV1.of(e.user(), person))
                    .on(PEOPLE));
  }
}
