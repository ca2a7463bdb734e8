package herald.access.account.domain;

import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is left of an access when somebody it names is gone: a selection without them, and when that
 * is nobody, or it was theirs alone, PRIVATE to the super admin who did it (R-ACC-2, R-ACC-4).
 */
final class Departure {

  private Departure() {}

  static Access of(UserId gone, UserId successor, Access access) {
    return switch (access) {
      case Access.Everyone e -> e;
      case Access.Private p -> p.user().equals(gone) ? new Access.Private(successor) : p;
      case Access.Selected s -> rest(without(gone, s.users()), s.teams(), successor);
    };
  }

  static Access of(TeamId gone, UserId successor, Access access) {
    return access instanceof Access.Selected s
        ? rest(s.users(), without(gone, s.teams()), successor)
        : access;
  }

  private static Access rest(Set<UserId> users, Set<TeamId> teams, UserId successor) {
    return users.isEmpty() && teams.isEmpty()
        ? new Access.Private(successor)
        : new Access.Selected(users, teams);
  }

  private static <T> Set<T> without(T gone, Set<T> all) {
    return all.stream().filter(one -> !one.equals(gone)).collect(Collectors.toUnmodifiableSet());
  }
}
