package herald.access.account.events;

import java.time.Instant;

/** The life of one account's access. */
public sealed interface AccountAccessEvent
    permits AccessOpened,
        AccessReopened,
        AccessShared,
        AccessRestricted,
        ConnectorNamed,
        ConnectorLeft,
        AccessClosed {

  AccountId account();

  Instant at();
}
