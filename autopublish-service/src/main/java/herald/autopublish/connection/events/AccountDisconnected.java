package herald.autopublish.connection.events;

import herald.autopublish.autopublishing.events.Place;
import herald.autopublish.ids.AccountId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * It was heard that the account was disconnected: what waits for its time there is withheld
 * (R-CON-11).
 */
@EventType(name = "connection.disconnected")
public record AccountDisconnected(AccountId account, Place heardAt, Instant at)
    implements ConnectionEvent {}
