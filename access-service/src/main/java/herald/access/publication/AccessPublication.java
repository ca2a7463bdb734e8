package herald.access.publication;

import herald.access.account.events.AccountAccessEvent;
import herald.access.hub.events.HubEvent;
import herald.access.hub.events.SuperAdminAppointed;
import herald.access.hub.events.SuperAdminDismissed;
import herald.access.team.domain.Team;
import herald.access.team.events.TeamEvent;
import herald.access.user.events.AuditorAppointed;
import herald.access.user.events.AuditorDismissed;
import herald.access.user.events.InvitationAccepted;
import herald.access.user.events.PermissionGiven;
import herald.access.user.events.UserAdded;
import herald.access.user.events.UserDescribed;
import herald.access.user.events.UserEvent;
import herald.access.user.events.UserId;
import herald.access.user.events.UserRemoved;
import herald.access.user.write.People;
import herald.platform.eventstore.EventContext;
import herald.platform.eventstore.EventFamily;
import herald.platform.eventstore.History;
import herald.platform.eventstore.StoredEvent;
import herald.platform.kernel.Unavailable;
import herald.platform.messaging.Contract;
import herald.platform.messaging.IntakeProgress;
import herald.platform.messaging.Publication;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What this service tells the others. Rights are told to be shown; what a user may do is asked at
 * that moment.
 */
@Component
class AccessPublication implements Publication {

  private static final String PEOPLE = "herald.access.people";

  private final History history;
  private final EventFamily<Team, TeamEvent> teams;
  private final UserContracts users;
  private final People people;
  private final IntakeProgress heard;

  AccessPublication(
      History history,
      EventFamily<Team, TeamEvent> teams,
      UserContracts users,
      People people,
      IntakeProgress heard) {
    this.history = history;
    this.teams = teams;
    this.users = users;
    this.people = people;
    this.heard = heard;
  }

  @Override
  public List<Contract> contractsOf(Object event, EventContext context) {
    return switch (event) {
      case AccountAccessEvent e -> List.of(AccountAccessContracts.of(e, context));
      case UserEvent e -> of(e, context);
      case TeamEvent e -> List.of(TeamContracts.of(e, then(e, context), context));
      case SuperAdminAppointed e -> users.rights(e.user(), context);
      case SuperAdminDismissed e -> users.rights(e.user(), context);
      case HubEvent e -> HubContracts.of(e, Actors.of(context));
      default -> throw new IllegalStateException("not an event of this service: " + event);
    };
  }

  private List<Contract> of(UserEvent event, EventContext context) {
    return switch (event) {
      case UserAdded e ->
          Stream.concat(added(e, context), described(e.user(), context.hub())).toList();
      case InvitationAccepted e -> List.of();
      case UserDescribed e -> described(e.user(), context.hub()).toList();
      case PermissionGiven e -> users.rights(e.user(), context);
      case AuditorAppointed e -> users.rights(e.user(), context);
      case AuditorDismissed e -> users.rights(e.user(), context);
      case UserRemoved e -> UserContracts.removed(e);
    };
  }

  private Team then(TeamEvent event, EventContext context) {
    Team team = teams.unwritten().get();
    for (StoredEvent stored : history.stream(context.hub(), event.team().value())) {
      if (stored.version() <= context.version()) {
        team = Team.evolve(team, teams.events().cast(stored.event()));
      }
    }
    return team;
  }

  private Stream<Contract> added(UserAdded e, EventContext context) {
    return Stream.of(
        Contract.of(
            "herald.user.added.v1",
            e.user().value(),
            new UserAddedV1(
                e.user(), e.permission(), users.superAdmin(e.user(), context), e.at())));
  }

  /**
   * Who it is stands in a row, not in the event; for somebody who was erased there is nothing to
   * tell. A restored database may have the row again, until it has heard of all erasures.
   */
  private Stream<Contract> described(UserId user, String hub) {
    if (!heard.hasCaughtUp("access-service")) {
      throw new Unavailable("Who was erased before this start has not been heard yet.");
    }
    return people.find(hub, user).stream()
        .map(
            person ->
                Contract.of(
                        "herald.person.described.v1",
                        user.value(),
                        PersonDescribedV1.of(user, person))
                    .on(PEOPLE));
  }
}
