package herald.access.account.write;

import herald.access.account.events.AccessKind;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a super admin chose in the access panel. PRIVATE without a user is private to themself. */
record AccessChoice(@NotNull AccessKind kind, Set<UserId> users, Set<TeamId> teams) {

  AccessChoice(AccessKind kind, @Nullable Set<UserId> users, @Nullable Set<TeamId> teams) {
    this.kind = kind;
    this.users = Set.copyOf(Objects.requireNonNullElse(users, Set.of()));
    this.teams = Set.copyOf(Objects.requireNonNullElse(teams, Set.of()));
  }
}
