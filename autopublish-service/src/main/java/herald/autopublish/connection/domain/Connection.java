package herald.autopublish.connection.domain;

import herald.autopublish.autopublishing.events.Place;
import herald.autopublish.connection.events.AccountDisconnected;
import herald.autopublish.connection.events.AccountReconnected;
import herald.autopublish.connection.events.ConnectionEvent;
import java.util.List;

/**
 * An account's connection, as far as it was heard of. Topics can be read again from any point: what
 * was heard before changes nothing.
 */
public sealed interface Connection {

  Connection UNWRITTEN = new Unheard();

  /** Nothing was ever heard of an end of it. */
  record Unheard() implements Connection {}

  /** Something was heard of it last here. */
  record Heard(Place at) implements Connection {}

  static List<ConnectionEvent> decide(NoteConnection c, Connection connection) {
    if (connection instanceof Heard heard && heard.at().includes(c.heardAt())) {
      return List.of();
    }
    return List.of(
        c.connected()
            ? new AccountReconnected(c.account(), c.heardAt(), c.now())
            : new AccountDisconnected(c.account(), c.heardAt(), c.now()));
  }

  static Connection evolve(Connection connection, ConnectionEvent event) {
    return new Heard(event.heardAt());
  }
}
