package herald.autopublish.post.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Where a post stands, and where it may go from there: the table of R-POST-1. */
public enum Status {
  DRAFT,
  SCHEDULED,
  RELEASED,
  PUBLISHED,
  FAILED,
  UNKNOWN,
  WITHHELD,
  CANCELLED,
  DELETED;

  private static final Map<Status, Set<Status>> MOVES =
      new EnumMap<>(
          Map.of(
              DRAFT, Set.of(SCHEDULED, RELEASED, DELETED),
              SCHEDULED, Set.of(SCHEDULED, DRAFT, RELEASED, WITHHELD, CANCELLED),
              RELEASED, Set.of(PUBLISHED, FAILED, UNKNOWN, WITHHELD),
              UNKNOWN, Set.of(PUBLISHED, FAILED),
              FAILED, Set.of(RELEASED, CANCELLED, DELETED),
              WITHHELD, Set.of(SCHEDULED, CANCELLED),
              CANCELLED, Set.of(DELETED),
              PUBLISHED, Set.of(DELETED),
              DELETED, Set.of()));

  /** Whether the rule book has this move. */
  public boolean mayBecome(Status next) {
    return MOVES.getOrDefault(this, Set.of()).contains(next);
  }
}
