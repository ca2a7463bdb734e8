package herald.access.account.domain;

import herald.access.account.events.AccessKind;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Who may use an account, super admins aside (R-ACC-2). */
public sealed interface Access {

  /** All users of the hub. */
  record Everyone() implements Access {}

  /** Anything but everyone. */
  sealed interface Restricted extends Access {}

  /** One user only. */
  record Private(UserId user) implements Restricted {}

  /** These users, and the members of these teams. */
  record Selected(Set<UserId> users, Set<TeamId> teams) implements Restricted {
    public Selected {
      users = Set.copyOf(users);
      teams = Set.copyOf(teams);
    }
  }

  default AccessKind kind() {
    return switch (this) {
      case Everyone e -> AccessKind.EVERYONE;
      case Private p -> AccessKind.PRIVATE;
      case Selected s -> AccessKind.SELECTED;
    };
  }

  /** The users it names, in a stable order. */
  default List<UserId> namedUsers() {
    return switch (this) {
      case Everyone e -> List.of();
      case Private p -> List.of(p.user());
      case Selected s -> s.users.stream().sorted(Comparator.comparing(UserId::value)).toList();
    };
  }

  /** The teams it names, in a stable order. */
  default List<TeamId> namedTeams() {
    return switch (this) {
      case Everyone e -> List.of();
      case Private p -> List.of();
      case Selected s -> s.teams.stream().sorted(Comparator.comparing(TeamId::value)).toList();
    };
  }

  /** What an event said. */
  static Access of(AccessKind kind, List<UserId> users, List<TeamId> teams) {
    return switch (kind) {
      case EVERYONE -> new Everyone();
      case PRIVATE -> new Private(users.getFirst());
      case SELECTED -> new Selected(Set.copyOf(users), Set.copyOf(teams));
    };
  }
}
