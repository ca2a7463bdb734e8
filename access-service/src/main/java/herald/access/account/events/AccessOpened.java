package herald.access.account.events;

import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import herald.platform.kernel.EventType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account was connected for the first time, and this is who may use it: EVERYONE if the
 * connector shared it, otherwise PRIVATE to the connector (R-CON-2).
 *
 * @param connector who connected it; the matrix's column C
 * @param lockedBecause the rule that keeps access as it is, R-ACC-5 for an X account that reports
 *     on all sources
 */
@EventType(name = "access.opened")
public record AccessOpened(
    AccountId account,
    UserId connector,
    AccessKind kind,
    List<UserId> users,
    List<TeamId> teams,
    @Nullable String lockedBecause,
    Instant at)
    implements AccountAccessEvent {}
