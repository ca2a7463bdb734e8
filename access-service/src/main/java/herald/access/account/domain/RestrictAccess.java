package herald.access.account.domain;

import herald.access.account.events.AccountId;
import herald.access.hub.events.Edition;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;

/**
 * Restricts the account to one user, or to users and teams, in a hub of this edition.
 *
 * @param expected the version that they believe to change
 */
public record RestrictAccess(
    AccountId account, Access.Restricted to, Edition edition, ExpectedVersion expected, Instant now)
    implements AccountAccessCommand {}
