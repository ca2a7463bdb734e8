package herald.access.account.domain;

import herald.access.account.events.AccountId;
import java.time.Instant;

/** Shares the account with all users of the hub. */
public record ShareAccess(AccountId account, Instant now) implements AccountAccessCommand {}
