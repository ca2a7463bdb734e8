package herald.access.user.erasure;

import herald.access.AcrossHubs;
import herald.access.user.events.UserId;
import herald.platform.eventstore.EngineRows;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who left the hub is described no longer, and their API tokens and sessions there end. A person
 * who is left with no hub at all cannot sign in any more, and nothing of how they did is kept
 * (R-AUD-4).
 */
@Component
@AcrossHubs("a person may have users in several hubs")
public class Erasure {

  private final EngineRows rows;

  Erasure(EngineRows rows) {
    this.rows = rows;
  }

  /** In the transaction of the event or record that says they are removed; may be repeated. */
  public void of(String hub, UserId user) {
    Optional<String> person = personOf(hub, user);
    for (String table : List.of("people", "api_tokens", "invitations", "sessions", "joined")) {
      rows.jdbc()
          .sql("delete from " + table + " where hub_id = ? and user_id = ?")
          .params(hub, user.value())
          .update();
    }
    person.ifPresent(this::forgetUnlessElsewhere);
  }

  /** Locked, so that of two hubs that remove them at once one is the last. */
  private Optional<String> personOf(String hub, UserId user) {
    return rows.jdbc()
        .sql(
            """
            select p.person_id from joined j join persons p on p.person_id = j.person_id
            where j.hub_id = ? and j.user_id = ? for update of p""")
        .params(hub, user.value())
        .query(String.class)
        .optional();
  }

  private void forgetUnlessElsewhere(String person) {
    rows.jdbc()
        .sql(
            """
            delete from persons where person_id = ?
            and not exists (select from joined where joined.person_id = persons.person_id)""")
        .param(person)
        .update();
  }
}
