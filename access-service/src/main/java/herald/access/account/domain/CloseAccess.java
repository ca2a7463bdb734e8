package herald.access.account.domain;

import herald.access.account.events.AccountId;
import java.time.Instant;

/** The account was disconnected. */
public record CloseAccess(AccountId account, Instant now) implements AccountAccessCommand {}
