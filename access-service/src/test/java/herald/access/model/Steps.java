package herald.access.model;

import herald.access.account.domain.Access;
import herald.access.account.domain.CloseAccess;
import herald.access.account.domain.NameConnector;
import herald.access.account.domain.Network;
import herald.access.account.domain.OpenAccess;
import herald.access.account.domain.ReopenAccess;
import herald.access.account.domain.ReportingScope;
import herald.access.account.domain.RestrictAccess;
import herald.access.account.domain.ShareAccess;
import herald.access.account.events.AccountId;
import herald.access.hub.domain.AppointSuperAdmin;
import herald.access.hub.domain.ArrangeHub;
import herald.access.hub.domain.DismissSuperAdmin;
import herald.access.hub.events.AddOn;
import herald.access.hub.events.Edition;
import herald.access.hub.events.HubId;
import herald.access.team.domain.ArrangeTeam;
import herald.access.team.domain.DisbandTeam;
import herald.access.team.domain.FormTeam;
import herald.access.user.domain.AddUser;
import herald.access.user.domain.GivePermission;
import herald.access.user.domain.RemoveUser;
import herald.access.user.events.Permission;
import herald.access.user.events.PersonId;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import herald.platform.kernel.Command;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.testing.Generator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Arbitrary commands that name what there is in the model, as the endpoints make sure of. */
public final class Steps {

  private final Model model;
  private final Generator any;
  private final HubId hub;
  private final InstantSource clock;

  /** Whatever is made is named with this, so that several sequences may share a store. */
  private final String names;

  private int made;

  public Steps(Model model, Generator any, String hub, String names, InstantSource clock) {
    this.model = model;
    this.any = any;
    this.hub = new HubId(hub);
    this.names = names;
    this.clock = clock;
  }

  /** What is done next. */
  public Command next() {
    Instant now = clock.instant();
    if (model.users.size() < 3 || any.chance(12)) {
      return addUser(now);
    }
    if (model.accounts.isEmpty() || model.accounts.size() < 8 && any.chance(10)) {
      return open(now);
    }
    return switch (any.between(0, 14)) {
      case 0 -> new GivePermission(user(), any.oneOf(Permission.values()), edition(), ANY, now);
      case 1 -> new RemoveUser(user(), hub, admin(), ANY, now);
      case 2 -> new AppointSuperAdmin(hub, user(), ANY, now);
      case 3, 4 -> new DismissSuperAdmin(hub, user(), ANY, now);
      case 5 ->
          new ArrangeHub(
              hub,
              "Hub",
              any.oneOf(Edition.values()),
              any.chance(50) ? BRANDS : Set.of(),
              ANY,
              now);
      case 6 -> new FormTeam(new TeamId("team_" + fresh()), "Team", someUsers(), now);
      case 7 ->
          model.teams.isEmpty()
              ? addUser(now)
              : new ArrangeTeam(oneOf(model.teams.keySet()), "Team", someUsers(), ANY, now);
      case 8 ->
          model.teams.isEmpty()
              ? addUser(now)
              : new DisbandTeam(oneOf(model.teams.keySet()), admin(), ANY, now);
      case 9 -> new ShareAccess(account(), ANY, now);
      case 10 -> new CloseAccess(account(), now);
      case 11 -> new ReopenAccess(account(), network(), reporting(), now);
      case 12 -> new NameConnector(account(), user(), now);
      default -> new RestrictAccess(account(), restricted(), edition(), ANY, now);
    };
  }

  private static final ExpectedVersion ANY = ExpectedVersion.ANY;
  private static final Set<AddOn> BRANDS = Set.of(AddOn.BRANDS);

  private Command addUser(Instant now) {
    String name = fresh();
    return new AddUser(
        new UserId("usr_" + name),
        new PersonId("per_" + name),
        any.oneOf(Permission.values()),
        edition(),
        now);
  }

  private Command open(Instant now) {
    AccountId account = new AccountId("acc_" + fresh());
    return new OpenAccess(account, network(), reporting(), any.chance(50), user(), now);
  }

  private Access.Restricted restricted() {
    if (any.chance(30)) {
      return new Access.Private(user());
    }
    Set<TeamId> teams = new HashSet<>();
    model.teams.keySet().stream().filter(team -> any.chance(40)).forEach(teams::add);
    return new Access.Selected(someUsers(), teams);
  }

  private Set<UserId> someUsers() {
    Set<UserId> some = new HashSet<>();
    model.users.keySet().stream().filter(user -> any.chance(30)).forEach(some::add);
    return some;
  }

  private Edition edition() {
    return model.enterprise ? Edition.ENTERPRISE : Edition.PROFESSIONAL;
  }

  private Network network() {
    return any.oneOf(Network.X, Network.X, Network.FACEBOOK, Network.LINKEDIN);
  }

  private ReportingScope reporting() {
    return any.oneOf(ReportingScope.values());
  }

  private UserId user() {
    return oneOf(model.users.keySet());
  }

  private UserId admin() {
    return oneOf(model.admins);
  }

  private AccountId account() {
    return oneOf(model.accounts.keySet());
  }

  private <T> T oneOf(Collection<T> all) {
    return any.oneOf(List.copyOf(all));
  }

  private String fresh() {
    return names + (made++);
  }
}
