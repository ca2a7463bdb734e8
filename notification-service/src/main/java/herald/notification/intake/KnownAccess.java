package herald.notification.intake;

import herald.platform.eventstore.EngineRows;
import herald.platform.messaging.Incoming;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The access of each account now: mails tell of those that everyone may see and of no other
 * (R-MAIL-3). A disconnected account has none.
 */
@Component
class KnownAccess {

  private static final String CLOSED = "herald.access.closed.v1";

  private static final Set<String> SAYS_ACCESS =
      Set.of("herald.access.opened.v1", "herald.access.shared.v1", "herald.access.restricted.v1");

  private final EngineRows rows;

  KnownAccess(EngineRows rows) {
    this.rows = rows;
  }

  void take(Incoming message, Told told) {
    if (SAYS_ACCESS.contains(message.type())) {
      rows.write(
          """
          insert into seen_access (hub_id, account, kind) values (?, ?, ?)
          on conflict (hub_id, account) do update set kind = excluded.kind""",
          message.hub(),
          told.account(),
          told.kind());
    } else if (message.type().equals(CLOSED)) {
      rows.write(
          "delete from seen_access where hub_id = ? and account = ?",
          message.hub(),
          told.account());
    }
  }
}
