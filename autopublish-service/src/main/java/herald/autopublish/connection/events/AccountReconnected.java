package herald.autopublish.connection.events;

import herald.autopublish.autopublishing.events.Place;
import herald.autopublish.ids.AccountId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * It was heard that the account is connected again: what was withheld for want of a connection and
 * is not due yet comes back (R-CON-12). Whether the account announces anything again is not said by
 * it.
 */
@EventType(name = "connection.reconnected")
public record AccountReconnected(AccountId account, Place heardAt, Instant at)
    implements ConnectionEvent {}
