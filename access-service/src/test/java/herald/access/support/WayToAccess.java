package herald.access.support;

import herald.access.account.events.AccessKind;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import java.util.List;
import java.util.stream.Stream;

/** Every way in which an account's access includes a user, or leaves them out (R-ACC-2). */
public enum WayToAccess {
  EVERYONE(true, AccessKind.EVERYONE),
  PRIVATE_TO_THEM(true, AccessKind.PRIVATE),
  NAMED(true, AccessKind.SELECTED),
  BY_TEAM(true, AccessKind.SELECTED),
  NAMED_AND_BY_TEAM(true, AccessKind.SELECTED),
  PRIVATE_TO_ANOTHER(false, AccessKind.PRIVATE),
  OTHERS_NAMED(false, AccessKind.SELECTED),
  TEAM_OF_OTHERS(false, AccessKind.SELECTED);

  private final boolean includes;
  private final AccessKind kind;

  WayToAccess(boolean includes, AccessKind kind) {
    this.includes = includes;
    this.kind = kind;
  }

  /** Those that include them, or those that do not. */
  public static Stream<WayToAccess> of(boolean includes) {
    return Stream.of(values()).filter(way -> way.includes == includes);
  }

  public AccessKind kind() {
    return kind;
  }

  /** Whom the access names, of them and another user. */
  public List<UserId> users(UserId them, UserId another) {
    return switch (this) {
      case EVERYONE, BY_TEAM, TEAM_OF_OTHERS -> List.of();
      case PRIVATE_TO_THEM, NAMED, NAMED_AND_BY_TEAM -> List.of(them);
      case PRIVATE_TO_ANOTHER, OTHERS_NAMED -> List.of(another);
    };
  }

  /** Which team it names. */
  public List<TeamId> teams(TeamId team) {
    return switch (this) {
      case BY_TEAM, NAMED_AND_BY_TEAM, TEAM_OF_OTHERS -> List.of(team);
      default -> List.of();
    };
  }

  /** Who is in that team. */
  public List<UserId> members(UserId them, UserId another) {
    return this == BY_TEAM || this == NAMED_AND_BY_TEAM ? List.of(another, them) : List.of(another);
  }
}
