package herald.access.publication;

import herald.access.account.domain.Access;
import herald.access.account.events.AccessKind;
import herald.access.account.events.AccountId;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code herald.access.opened.v1}, {@code herald.access.shared.v1} and {@code
 * herald.access.restricted.v1}: the whole access of an account, so that whoever missed the ones
 * before needs only the last.
 */
record AccessV1(
    AccountId account,
    AccessKind kind,
    List<UserId> users,
    List<TeamId> teams,
    @Nullable String lockedBecause,
    String by,
    Instant at) {

  static AccessV1 of(
      AccountId account, Access access, @Nullable String lockedBecause, String by, Instant at) {
    return new AccessV1(
        account, access.kind(), access.namedUsers(), access.namedTeams(), lockedBecause, by, at);
  }
}
