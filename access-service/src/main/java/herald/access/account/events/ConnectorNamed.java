package herald.access.account.events;

import herald.access.user.events.UserId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * From now on this user counts as the one who connected the account, because a super admin handed
 * the role over (R-CON-15): the matrix's column C is theirs and nobody else's. Who has access stays
 * as it is.
 */
@EventType(name = "access.connector-named")
public record ConnectorNamed(AccountId account, UserId connector, Instant at)
    implements AccountAccessEvent {}
