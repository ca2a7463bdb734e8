package herald.access.account.events;

import herald.access.user.events.UserId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The account's connector has left the hub, and the account has none until a super admin names
 * somebody (R-CON-15): nobody has what the matrix grants the connector. It goes on as it is, and so
 * does its access.
 *
 * @param connector who left
 */
@EventType(name = "access.connector-left")
public record ConnectorLeft(AccountId account, UserId connector, Instant at)
    implements AccountAccessEvent {}
