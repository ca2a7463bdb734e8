package herald.access.model;

import herald.access.account.domain.Access;
import herald.access.account.domain.AccountAccess;
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
import herald.access.hub.events.Edition;
import herald.access.permission.WrittenMatrix;
import herald.access.team.domain.ArrangeTeam;
import herald.access.team.domain.DisbandTeam;
import herald.access.team.domain.FormTeam;
import herald.access.user.domain.AddUser;
import herald.access.user.domain.GivePermission;
import herald.access.user.domain.RemoveUser;
import herald.access.user.events.Permission;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import herald.platform.kernel.Command;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** One hub: its users, teams, super admins, edition and accounts. */
public final class Model {

  final Map<UserId, Permission> users = new LinkedHashMap<>();
  final Set<UserId> admins = new HashSet<>();
  final Map<TeamId, Set<UserId>> teams = new LinkedHashMap<>();
  final Map<AccountId, ModelAccount> accounts = new LinkedHashMap<>();
  boolean enterprise = true;

  private final Map<String, UserId> gone = new HashMap<>();
  private final WrittenMatrix matrix = WrittenMatrix.read();

  /** A hub begins with one super admin. */
  public Model(UserId first, Permission permission) {
    users.put(first, permission);
    admins.add(first);
  }

  /** Whether the rules allow it; if they do, it has happened, with all that follows from it. */
  public boolean allows(Command command) {
    return switch (command) {
      case AddUser c -> may(c.permission()) && added(c);
      case GivePermission c ->
          users.get(c.user()) == c.permission()
              || may(c.permission()) && users.put(c.user(), c.permission()) != null;
      case RemoveUser c -> !c.by().equals(c.user()) && !isLastAdmin(c.user()) && removed(c);
      case AppointSuperAdmin c -> admins.add(c.user()) || true;
      case DismissSuperAdmin c -> !isLastAdmin(c.user()) && (admins.remove(c.user()) || true);
      case ArrangeHub c -> {
        enterprise = c.edition() == Edition.ENTERPRISE;
        yield true;
      }
      case FormTeam c -> arranged(c.team(), c.members());
      case ArrangeTeam c -> arranged(c.team(), c.members());
      case DisbandTeam c -> disbanded(c);
      case OpenAccess c -> opened(c);
      case CloseAccess c -> closed(account(c.account()));
      case ReopenAccess c -> reopened(c);
      case ShareAccess c -> account(c.account()).connected && shared(account(c.account()));
      case RestrictAccess c -> restricted(account(c.account()), c.to());
      case NameConnector c -> {
        account(c.account()).connector = c.connector();
        yield true;
      }
      default -> throw new IllegalArgumentException("no step: " + command);
    };
  }

  private boolean may(Permission permission) {
    return enterprise || permission != Permission.DRAFT_ONLY;
  }

  private boolean isLastAdmin(UserId user) {
    return admins.equals(Set.of(user));
  }

  private boolean added(AddUser c) {
    users.put(c.user(), c.permission());
    return true;
  }

  private boolean removed(RemoveUser c) {
    users.remove(c.user());
    admins.remove(c.user());
    gone.put(c.user().value(), c.by());
    teams.values().forEach(members -> members.remove(c.user()));
    for (ModelAccount account : accounts.values()) {
      if (account.connected) {
        account.drop(c.user().value(), c.by());
      }
      if (c.user().equals(account.connector)) {
        account.connector = null;
      }
    }
    return true;
  }

  private boolean arranged(TeamId team, Set<UserId> members) {
    teams.put(team, new HashSet<>(members));
    return true;
  }

  private boolean disbanded(DisbandTeam c) {
    teams.remove(c.team());
    gone.put(c.team().value(), c.by());
    accounts.values().stream()
        .filter(account -> account.connected)
        .forEach(account -> account.drop(c.team().value(), c.by()));
    return true;
  }

  private boolean opened(OpenAccess c) {
    ModelAccount account = new ModelAccount();
    account.connector = c.connector();
    account.locked = locks(c.network(), c.reporting());
    account.keepTo(c.connector());
    if (c.share() || account.locked) {
      account.share();
    }
    accounts.put(c.account(), account);
    return true;
  }

  private static boolean closed(ModelAccount account) {
    account.connected = false;
    account.locked = false;
    return true;
  }

  private boolean reopened(ReopenAccess c) {
    ModelAccount account = account(c.account());
    if (account.connected) {
      return true;
    }
    account.connected = true;
    account.locked = locks(c.network(), c.reporting());
    if (account.locked) {
      account.share();
    }
    for (String name : Map.copyOf(gone).keySet()) {
      account.drop(name, successor(name));
    }
    return true;
  }

  /** Who is there of those who took over from one another. */
  private UserId successor(String name) {
    UserId by = gone.get(name);
    while (gone.containsKey(by.value())) {
      by = gone.get(by.value());
    }
    return by;
  }

  private static boolean locks(Network network, ReportingScope reporting) {
    return network == Network.X && reporting == ReportingScope.ALL_SOURCES;
  }

  private static boolean shared(ModelAccount account) {
    account.share();
    return true;
  }

  private boolean restricted(ModelAccount account, Access.Restricted to) {
    if (!account.connected || account.locked) {
      return false;
    }
    if (to instanceof Access.Private one) {
      account.keepTo(one.user());
      return true;
    }
    Access.Selected some = (Access.Selected) to;
    boolean fewer =
        !account.everyone
            && account.only == null
            && account.users.containsAll(some.users())
            && account.teams.containsAll(some.teams());
    if (some.users().isEmpty() && some.teams().isEmpty() || !enterprise && !fewer) {
      return false;
    }
    account.select(some.users(), some.teams());
    return true;
  }

  private ModelAccount account(AccountId id) {
    return accounts.get(id);
  }

  /** "account user" → level, of those who have one on an account that is connected. */
  public Map<String, String> levels() {
    return levels(account -> account.connected);
  }

  /**
   * The same of every account: who had a level on one that is disconnected still sees that it is,
   * and may connect it again (R-CON-12, R-CON-15).
   */
  public Map<String, String> standings() {
    return levels(account -> true);
  }

  private Map<String, String> levels(Predicate<ModelAccount> which) {
    Map<String, String> levels = new TreeMap<>();
    accounts.forEach(
        (id, account) -> {
          if (which.test(account)) {
            users.forEach(
                (user, permission) ->
                    levels.put(id.value() + " " + user.value(), level(account, user, permission)));
          }
        });
    levels.values().removeIf("NONE"::equals);
    return levels;
  }

  private String level(ModelAccount account, UserId user, Permission permission) {
    String line = admins.contains(user) ? "SUPER_ADMIN" : permission.name();
    boolean connector = user.equals(account.connector);
    return matrix.row(line, hasAccess(account, user), connector).level().name();
  }

  private boolean hasAccess(ModelAccount account, UserId user) {
    return account.everyone
        || user.equals(account.only)
        || account.users.contains(user)
        || account.teams.stream()
            .anyMatch(team -> teams.getOrDefault(team, Set.of()).contains(user));
  }

  /** What each account's access is, in the words of {@link #described(AccountAccess)}. */
  public Map<AccountId, String> described() {
    Map<AccountId, String> all = new LinkedHashMap<>();
    accounts.forEach((id, account) -> all.put(id, account.described()));
    return all;
  }

  /** The real state in the words of {@link #described()}. */
  public static String described(AccountAccess real) {
    return ModelAccount.described(real);
  }

  /** The users, to ask about. */
  public Set<UserId> users() {
    return Set.copyOf(users.keySet());
  }
}
