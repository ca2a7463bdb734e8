package herald.access.account.events;

import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The account was disconnected. What its access was is kept: it decides who may connect it again
 * (R-CON-15), and comes back then.
 */
@EventType(name = "access.closed")
public record AccessClosed(AccountId account, Instant at) implements AccountAccessEvent {}
