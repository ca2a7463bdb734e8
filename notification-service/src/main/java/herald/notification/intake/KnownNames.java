package herald.notification.intake;

import herald.platform.eventstore.EngineRows;
import herald.platform.messaging.Incoming;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What people and accounts are called now. Happenings carry ids only; a person's name is kept as
 * long as access tells it, and gone from every sentence when they are erased (R-AUD-4).
 */
@Component
class KnownNames {

  static final Set<String> NAMES_AN_ACCOUNT =
      Set.of("herald.account.connected.v1", "herald.account.reconnected.v1");

  private final EngineRows rows;

  KnownNames(EngineRows rows) {
    this.rows = rows;
  }

  record Person(String user, String name) {}

  void person(Incoming message, Person person) {
    put(
        """
        insert into seen_people (hub_id, person, name) values (?, ?, ?)
        on conflict (hub_id, person) do update set name = excluded.name
        """,
        message.hub(),
        person.user(),
        person.name());
  }

  void forget(Incoming message) {
    rows.jdbc()
        .sql("delete from seen_people where hub_id = ? and person = ?")
        .params(message.hub(), message.subject())
        .update();
  }

  void account(Incoming message, Told told) {
    put(
        """
        insert into seen_accounts (hub_id, account, name) values (?, ?, ?)
        on conflict (hub_id, account) do update set name = excluded.name
        """,
        message.hub(),
        message.subject(),
        told.name() == null ? message.subject() : told.name());
  }

  private void put(String sql, String hub, String id, String name) {
    rows.jdbc().sql(sql).params(hub, id, name).update();
  }
}
