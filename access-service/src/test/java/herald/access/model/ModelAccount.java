package herald.access.model;

import herald.access.account.domain.Access;
import herald.access.account.domain.AccountAccess;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One account of the model. */
final class ModelAccount {

  boolean connected = true;
  boolean locked;
  @Nullable UserId connector;

  /** Whether everybody has access; otherwise who is named. */
  boolean everyone;

  /** PRIVATE to this user; with nobody here, SELECTED. */
  @Nullable UserId only;

  Set<UserId> users = Set.of();
  Set<TeamId> teams = Set.of();

  void share() {
    everyone = true;
    only = null;
    users = Set.of();
    teams = Set.of();
  }

  void keepTo(UserId user) {
    share();
    everyone = false;
    only = user;
  }

  void select(Set<UserId> these, Set<TeamId> those) {
    share();
    everyone = false;
    users = Set.copyOf(these);
    teams = Set.copyOf(those);
  }

  void drop(String gone, UserId by) {
    if (only != null && only.value().equals(gone)) {
      keepTo(by);
    } else if (!everyone && only == null) {
      Set<UserId> restUsers =
          users.stream().filter(u -> !u.value().equals(gone)).collect(Collectors.toSet());
      Set<TeamId> restTeams =
          teams.stream().filter(t -> !t.value().equals(gone)).collect(Collectors.toSet());
      if (restUsers.isEmpty() && restTeams.isEmpty()) {
        keepTo(by);
      } else {
        select(restUsers, restTeams);
      }
    }
  }

  /** The same in the words that the real state is described with here. */
  String described() {
    String to = everyone ? "EVERYONE" : only != null ? "PRIVATE " + only.value() : "SELECTED ";
    return text(connected, connector, to + names(users, teams));
  }

  static String described(AccountAccess real) {
    return switch (real) {
      case AccountAccess.Unwritten u -> "unwritten";
      case AccountAccess.Open open -> text(true, open.connector(), described(open.access()));
      case AccountAccess.Closed closed ->
          text(false, closed.connector(), described(closed.former()));
    };
  }

  private static String described(Access access) {
    return switch (access) {
      case Access.Everyone e -> "EVERYONE";
      case Access.Private p -> "PRIVATE " + p.user().value();
      case Access.Selected s -> "SELECTED " + names(s.users(), s.teams());
    };
  }

  private static String text(boolean connected, @Nullable UserId connector, String access) {
    return (connected ? "open " : "closed ")
        + "by "
        + (connector == null ? "nobody" : connector.value())
        + " to "
        + access;
  }

  private static String names(Set<UserId> users, Set<TeamId> teams) {
    Set<String> names = new TreeSet<>();
    users.forEach(user -> names.add(user.value()));
    teams.forEach(team -> names.add(team.value()));
    return String.join(",", names);
  }
}
