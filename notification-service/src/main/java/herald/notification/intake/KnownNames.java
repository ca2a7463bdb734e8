package herald.notification.intake;

import herald.notification.digest.sending.DigestTimers;
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
  private final DigestTimers timers;

  KnownNames(EngineRows rows, DigestTimers timers) {
    this.rows = rows;
    this.timers = timers;
  }

  record Person(String user, String name, String address, String language, String zone) {}

  void person(Incoming message, Person person) {
    rows.jdbc()
        .sql(
            """
            insert into seen_people (hub_id, person, name, address, language, zone)
            values (:hub, :person, :name, :address, :language, :zone)
            on conflict (hub_id, person) do update
            set name = excluded.name, address = excluded.address, language = excluded.language,
                zone = excluded.zone""")
        .param("hub", message.hub())
        .param("person", person.user())
        .param("name", person.name())
        .param("address", person.address())
        .param("language", person.language())
        .param("zone", person.zone())
        .update();
    timers.arrange(message.hub(), person.user());
  }

  void forget(Incoming message) {
    rows.jdbc()
        .sql("delete from seen_people where hub_id = ? and person = ?")
        .params(message.hub(), message.subject())
        .update();
    timers.forget(message.hub(), message.subject());
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
