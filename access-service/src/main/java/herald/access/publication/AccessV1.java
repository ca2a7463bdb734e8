package herald.access.publication;

import herald.access.account.domain.Access;
import herald.access.account.events.AccessKind;
import herald.access.account.events.AccountAccessEvent;
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
    long version,
    Instant at) {

  static AccessV1 of(
      AccountAccessEvent event,
      Access access,
      @Nullable String lockedBecause,
      String by,
      long version) {
    return new AccessV1(
        event.account(),
        access.kind(),
        access.namedUsers(),
        access.namedTeams(),
        lockedBecause,
        by,
        version,
        event.at());
  }
}
