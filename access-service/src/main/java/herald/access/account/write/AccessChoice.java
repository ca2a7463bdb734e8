package herald.access.account.write;

import herald.access.account.events.AccessKind;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a super admin chose in the access panel. PRIVATE without a user is private to themself. More
 * than the 10,000 users that a selection can name are named by teams, or are everyone.
 */
record AccessChoice(
    @NotNull AccessKind kind,
    @Size(max = 10_000) Set<UserId> users,
    @Size(max = 1_000) Set<TeamId> teams) {

  AccessChoice(AccessKind kind, @Nullable Set<UserId> users, @Nullable Set<TeamId> teams) {
    this.kind = kind;
    this.users = Set.copyOf(Objects.requireNonNullElse(users, Set.of()));
    this.teams = Set.copyOf(Objects.requireNonNullElse(teams, Set.of()));
  }
}
