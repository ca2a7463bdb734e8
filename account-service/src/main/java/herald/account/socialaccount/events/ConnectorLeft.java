package herald.account.socialaccount.events;

import herald.account.id.AccountId;
import herald.account.id.UserId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * Who counted as the account's connector has left the hub, and it has none until a super admin
 * hands the role to somebody (R-CON-15). Nobody is told: it was access that said so, and whose
 * matrix knows. The connection goes on, and so do its tokens.
 *
 * @param connector who left
 */
@EventType(name = "account.connector-left")
public record ConnectorLeft(AccountId account, UserId connector, Instant at)
    implements SocialAccountEvent {}
