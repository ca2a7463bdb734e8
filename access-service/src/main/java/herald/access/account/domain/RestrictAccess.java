package herald.access.account.domain;

import herald.access.account.events.AccountId;
import herald.access.hub.events.Edition;
import java.time.Instant;

/** Restricts the account to one user, or to users and teams, in a hub of this edition. */
public record RestrictAccess(AccountId account, Access.Restricted to, Edition edition, Instant now)
    implements AccountAccessCommand {}
