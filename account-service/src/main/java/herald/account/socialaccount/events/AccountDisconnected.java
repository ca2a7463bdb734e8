package herald.account.socialaccount.events;

import herald.account.id.AccountId;
import herald.account.id.UserId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * A person ended the connection, having confirmed the consequences (R-CON-11): posts are withheld,
 * auto-publishing is switched off, the tokens are deleted because of this event and unreadable
 * meanwhile. Not an end: within the network's time it can be reconnected under the same id
 * (R-CON-12).
 *
 * @param grant the newest tokens in the vault that were the account's
 */
@EventType(name = "account.disconnected")
public record AccountDisconnected(AccountId account, int grant, UserId by, Instant at)
    implements SocialAccountEvent {}
