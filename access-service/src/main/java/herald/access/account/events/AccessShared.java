package herald.access.account.events;

import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * A super admin shared the account with all users of the hub. It may be in mails and announce
 * articles again; nobody is told.
 */
@EventType(name = "access.shared")
public record AccessShared(AccountId account, Instant at) implements AccountAccessEvent {}
