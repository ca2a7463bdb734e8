package herald.account.socialaccount.events;

import herald.account.id.AccountId;
import herald.account.id.UserId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * From now on this user counts as the one who connected the account (R-CON-15): what the permission
 * matrix grants the connector is theirs. Neither access nor tokens change with it.
 */
@EventType(name = "account.connector-handed-over")
public record ConnectorHandedOver(AccountId account, UserId connector, UserId by, Instant at)
    implements SocialAccountEvent {}
