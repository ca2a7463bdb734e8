package herald.access.account.write;

import herald.access.account.domain.Access;
import herald.access.account.domain.AccountAccessCommand;
import herald.access.account.domain.RestrictAccess;
import herald.access.account.domain.ShareAccess;
import herald.access.account.events.AccountId;
import herald.access.hub.read.overview.FindHub;
import herald.access.team.read.teams.FindTeams;
import herald.access.user.events.UserId;
import herald.access.user.read.directory.Directory;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Rejection;
import herald.platform.service.Caller;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * From a choice to the command: with the people it names known to be there, and the hub's edition.
 */
@Component
class AccessChoices {

  private final Directory directory;
  private final FindHub hubs;
  private final FindTeams teams;
  private final InstantSource clock;

  AccessChoices(Directory directory, FindHub hubs, FindTeams teams, InstantSource clock) {
    this.teams = teams;
    this.hubs = hubs;
    this.directory = directory;
    this.clock = clock;
  }

  AccountAccessCommand command(
      AccountId account, AccessChoice choice, ExpectedVersion expected, Caller caller) {
    return switch (choice.kind()) {
      case EVERYONE -> {
        requireNobody(choice);
        yield new ShareAccess(account, expected, clock.instant());
      }
      case PRIVATE -> restrict(account, onlyOne(choice, caller), expected, caller);
      case SELECTED -> restrict(account, selected(choice, caller), expected, caller);
    };
  }

  private AccountAccessCommand restrict(
      AccountId account, Access.Restricted to, ExpectedVersion expected, Caller caller) {
    return new RestrictAccess(
        account, to, hubs.require(caller.hub()).value().edition(), expected, clock.instant());
  }

  private Access.Restricted onlyOne(AccessChoice choice, Caller caller) {
    if (choice.users().size() > 1 || !choice.teams().isEmpty()) {
      throw Rejection.invalid(
          "users", "access.private-is-one-user", "R-ACC-2", "PRIVATE names one user at most.");
    }
    requireKnown(choice.users(), caller.hub());
    return new Access.Private(
        choice.users().stream().findFirst().orElseGet(() -> new UserId(caller.user())));
  }

  private Access.Restricted selected(AccessChoice choice, Caller caller) {
    requireKnown(choice.users(), caller.hub());
    teams.require(caller.hub(), "teams", choice.teams(), "R-ACC-2");
    return new Access.Selected(choice.users(), choice.teams());
  }

  private void requireKnown(Set<UserId> users, String hub) {
    directory.requireUsers(hub, "users", users, "R-ACC-2");
  }

  private static void requireNobody(AccessChoice choice) {
    if (!choice.users().isEmpty() || !choice.teams().isEmpty()) {
      throw Rejection.invalid(
          "users", "access.everyone-names-nobody", "R-ACC-2", "EVERYONE names no users or teams.");
    }
  }
}
