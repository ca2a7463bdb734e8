package herald.access.decision.past;

import herald.access.account.domain.AccountAccess;
import herald.access.account.domain.AccountAccessCommand;
import herald.access.account.domain.AccountAccessDecider;
import herald.access.account.domain.DropTeam;
import herald.access.account.domain.DropUser;
import herald.access.account.events.AccountId;
import herald.access.hub.domain.Hub;
import herald.access.hub.domain.HubCommand;
import herald.access.hub.domain.HubDecider;
import herald.access.hub.events.HubEvent;
import herald.access.team.domain.DropMember;
import herald.access.team.domain.Team;
import herald.access.team.domain.TeamCommand;
import herald.access.team.domain.TeamDecider;
import herald.access.team.events.TeamDisbanded;
import herald.access.team.events.TeamEvent;
import herald.access.user.domain.RemoveUser;
import herald.access.user.domain.User;
import herald.access.user.domain.UserCommand;
import herald.access.user.domain.UserDecider;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserEvent;
import herald.access.user.events.UserId;
import herald.access.user.events.UserRemoved;
import herald.platform.kernel.Command;
import herald.platform.kernel.Versioned;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * The deciders over their folds, with what the automations do done at once: everything of the
 * service but its shells and its rows.
 */
final class FoldedHub {

  private final HubThen then = new HubThen();
  private final List<Object> events = new ArrayList<>();
  private Versioned<Hub> hub = Versioned.unwritten(new Hub.Unwritten());
  private final Map<UserId, Versioned<User>> users = new LinkedHashMap<>();
  private final Map<TeamId, Versioned<Team>> teams = new LinkedHashMap<>();
  private final Map<AccountId, Versioned<AccountAccess>> accounts = new LinkedHashMap<>();
  private final Map<String, UserId> gone = new HashMap<>();

  /**
   * @throws herald.platform.kernel.Rejection if it is refused; then nothing has happened
   */
  void run(Command command) {
    switch (command) {
      case RemoveUser c -> {
        List<UserEvent> removal = UserDecider.decide(c, user(c.user()));
        List<HubEvent> dismissal = HubDecider.decide(c.dismissal(), hub);
        removal.forEach(this::happen);
        dismissal.forEach(this::happen);
      }
      case UserCommand c -> UserDecider.decide(c, user(c.user())).forEach(this::happen);
      case HubCommand c -> HubDecider.decide(c, hub).forEach(this::happen);
      case TeamCommand c -> TeamDecider.decide(c, team(c.team())).forEach(this::happen);
      case AccountAccessCommand c -> {
        AccountAccessDecider.decide(c, account(c.account())).forEach(this::happen);
        dropTheGone(c.account());
      }
      default -> throw new IllegalArgumentException("no command of this service: " + command);
    }
  }

  private void happen(Object event) {
    then.follow(event);
    events.add(event);
    switch (event) {
      case HubEvent e -> hub = hub.after(e, Hub::evolve);
      case UserEvent e -> users.put(e.user(), after(user(e.user()), e, User::evolve));
      case TeamEvent e -> teams.put(e.team(), after(team(e.team()), e, Team::evolve));
      case herald.access.account.events.AccountAccessEvent e ->
          accounts.put(e.account(), after(account(e.account()), e, AccountAccess::evolve));
      default -> throw new IllegalArgumentException("no event of this service: " + event);
    }
    switch (event) {
      case UserRemoved e -> left(e);
      case TeamDisbanded e -> {
        gone.put(e.team().value(), e.by());
        accounts.keySet().forEach(account -> dropTheGone(account));
      }
      default -> {}
    }
  }

  private void left(UserRemoved e) {
    gone.put(e.user().value(), e.by());
    teams.keySet().forEach(team -> run(new DropMember(team, e.user(), e.at())));
    accounts.keySet().forEach(account -> dropTheGone(account));
  }

  /** As {@code automation.drop-from-access} does. */
  private void dropTheGone(AccountId account) {
    if (account(account).value() instanceof AccountAccess.Unwritten) {
      return;
    }
    gone.forEach(
        (name, by) -> {
          UserId successor = successor(by);
          AccountAccessCommand drop =
              name.startsWith("usr_")
                  ? new DropUser(account, new UserId(name), successor, java.time.Instant.EPOCH)
                  : new DropTeam(account, new TeamId(name), successor, java.time.Instant.EPOCH);
          AccountAccessDecider.decide(drop, account(account)).forEach(this::happen);
        });
  }

  private UserId successor(UserId by) {
    UserId there = by;
    while (gone.containsKey(there.value())) {
      there = gone.get(there.value());
    }
    return there;
  }

  private static <S, E> Versioned<S> after(Versioned<S> state, E event, BiFunction<S, E, S> fold) {
    return state.after(event, fold);
  }

  private Versioned<User> user(UserId id) {
    return users.getOrDefault(id, Versioned.unwritten(new User.Unwritten()));
  }

  private Versioned<Team> team(TeamId id) {
    return teams.getOrDefault(id, Versioned.unwritten(new Team.Unwritten()));
  }

  private Versioned<AccountAccess> account(AccountId id) {
    return accounts.getOrDefault(id, Versioned.unwritten(new AccountAccess.Unwritten()));
  }

  /** "account user" → level, of those who have one. */
  Map<String, String> levels() {
    Map<String, String> levels = new TreeMap<>();
    for (AccountId account : accounts.keySet()) {
      for (UserId user : then.users()) {
        then.holding(user, account)
            .ifPresent(had -> levels.put(account.value() + " " + user.value(), had.level().name()));
      }
    }
    levels.values().removeIf("NONE"::equals);
    return levels;
  }

  /** Everything that has happened, in order. */
  List<Object> events() {
    return List.copyOf(events);
  }

  AccountAccess access(AccountId account) {
    return account(account).value();
  }
}
