package herald.access.decision.past;

import herald.access.account.domain.Access;
import herald.access.account.domain.AccountAccess;
import herald.access.account.events.AccountAccessEvent;
import herald.access.account.events.AccountId;
import herald.access.decision.Holding;
import herald.access.hub.domain.Hub;
import herald.access.hub.events.HubEvent;
import herald.access.team.domain.Team;
import herald.access.team.events.TeamEvent;
import herald.access.user.domain.User;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserEvent;
import herald.access.user.events.UserId;
import herald.access.user.read.directory.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A hub's users, teams and super admins, and the access of its accounts, followed event by event.
 */
final class HubThen {

  private Hub hub = new Hub.Unwritten();
  private final Map<UserId, User> users;
  private final Map<TeamId, Team> teams;
  private final Map<AccountId, AccountAccess> accounts;

  HubThen() {
    this.users = new HashMap<>();
    this.teams = new HashMap<>();
    this.accounts = new HashMap<>();
  }

  private HubThen(HubThen other) {
    this.hub = other.hub;
    this.users = new HashMap<>(other.users);
    this.teams = new HashMap<>(other.teams);
    this.accounts = new HashMap<>(other.accounts);
  }

  /** The same so far; each goes its own way from here. */
  HubThen copy() {
    return new HubThen(this);
  }

  void follow(Object event) {
    switch (event) {
      case HubEvent e -> hub = Hub.evolve(hub, e);
      case UserEvent e ->
          users.compute(e.user(), (id, user) -> User.evolve(or(user, new User.Unwritten()), e));
      case TeamEvent e ->
          teams.compute(e.team(), (id, team) -> Team.evolve(or(team, new Team.Unwritten()), e));
      case AccountAccessEvent e ->
          accounts.compute(
              e.account(),
              (id, access) -> AccountAccess.evolve(or(access, new AccountAccess.Unwritten()), e));
      default -> throw new IllegalArgumentException("no event of this service: " + event);
    }
  }

  private static <T> T or(@Nullable T known, T unwritten) {
    return known == null ? unwritten : known;
  }

  /** Who is a user of the hub. */
  Set<UserId> users() {
    return users.values().stream()
        .filter(User.Present.class::isInstance)
        .map(user -> ((User.Present) user).id())
        .collect(Collectors.toSet());
  }

  /** Who is in the team; nobody if there is no such team. */
  Set<UserId> members(TeamId team) {
    return teams.get(team) instanceof Team.Formed formed ? formed.members() : Set.of();
  }

  /** The account's access; unwritten if nothing is known of it yet. */
  AccountAccess access(AccountId account) {
    return or(accounts.get(account), new AccountAccess.Unwritten());
  }

  /**
   * What the user has on the account, without their name; nothing if they are no user of the hub,
   * or if the account is not connected.
   */
  Optional<Holding> holding(UserId user, AccountId account) {
    return users.get(user) instanceof User.Present present
            && access(account) instanceof AccountAccess.Open open
        ? Optional.of(holding(present, open))
        : Optional.empty();
  }

  private Holding holding(User.Present user, AccountAccess.Open account) {
    return Holding.of(
        user.id().value(),
        null,
        user.permission(),
        hub instanceof Hub.Open open && open.superAdmins().contains(user.id()),
        user.id().equals(account.connector()),
        sources(user.id(), account.access()));
  }

  private List<Holding.Source> sources(UserId user, Access access) {
    if (access instanceof Access.Everyone) {
      return List.of(new Holding.Source("EVERYONE", null));
    }
    List<Holding.Source> sources = new ArrayList<>();
    if (access.namedUsers().contains(user)) {
      sources.add(new Holding.Source("USER", null));
    }
    for (TeamId id : access.namedTeams()) {
      if (teams.get(id) instanceof Team.Formed team && team.members().contains(user)) {
        sources.add(new Holding.Source("TEAM", new Named(id.value(), team.name())));
      }
    }
    return sources;
  }
}
