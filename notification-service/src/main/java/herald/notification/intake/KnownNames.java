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

  record Removed(String user) {}

  void person(Incoming message, Person person) {
    rows.write(
        """
        insert into seen_people (hub_id, person, name, address, language, zone)
        values (?, ?, ?, ?, ?, ?)
        on conflict (hub_id, person) do update
        set name = excluded.name, address = excluded.address, language = excluded.language,
            zone = excluded.zone""",
        message.hub(),
        person.user(),
        person.name(),
        person.address(),
        person.language(),
        person.zone());
    timers.arrange(message.hub(), person.user());
  }

  void forget(Incoming message) {
    rows.write(
        "delete from seen_people where hub_id = ? and person = ?",
        message.hub(),
        message.subject());
    timers.forget(message.hub(), message.subject());
  }

  void account(Incoming message, Told told) {
    rows.write(
        """
        insert into seen_accounts (hub_id, account, name) values (?, ?, ?)
        on conflict (hub_id, account) do update set name = excluded.name""",
        message.hub(),
        message.subject(),
        told.name() == null ? message.subject() : told.name());
  }
}
