package herald.account.socialaccount.events;

import herald.account.id.AccountId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The network refused the account's tokens with what it classifies as an authorization error; a
 * timeout, a failure of the network or a rate limit never raises this (R-CON-10). Nothing can be
 * delivered until a person reconnects the account. It is not a disconnection: access, brand and
 * posts stay.
 *
 * @param grant the tokens that were refused; newer ones are not touched by it
 */
@EventType(name = "account.authorization-lost")
public record AuthorizationLost(AccountId account, int grant, String because, Instant at)
    implements SocialAccountEvent {}
