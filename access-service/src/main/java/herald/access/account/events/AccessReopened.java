package herald.access.account.events;

import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import herald.platform.kernel.EventType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account is connected again under its former id, and its former access is back (R-CON-12,
 * R-CON-15), unless the reporting scope it has now makes it EVERYONE (R-CON-4). Its connector is
 * still the same.
 *
 * @param lockedBecause R-ACC-5 if the scope it has now locks access
 */
@EventType(name = "access.reopened")
public record AccessReopened(
    AccountId account,
    AccessKind kind,
    List<UserId> users,
    List<TeamId> teams,
    @Nullable String lockedBecause,
    Instant at)
    implements AccountAccessEvent {}
