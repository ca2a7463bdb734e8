package herald.access.user.write;

import herald.access.user.events.UserId;
import herald.platform.eventstore.HubRows;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who the users are: rows, so that they can be erased (R-AUD-4). Written before the event that says
 * there is such a user.
 */
@Component
public class People {

  /** A person as others show and address them. */
  public record Person(String name, String address, String language, String zone) {}

  private final HubRows rows;

  People(HubRows rows) {
    this.rows = rows;
  }

  /** Describes a user's person, unless it is described already. */
  public void describe(String hub, UserId user, Person person) {
    rows.in(
        hub,
        jdbc ->
            jdbc.sql(
                    """
                    insert into people (hub_id, user_id, name, address, language, zone) values (?, ?, ?, ?, ?, ?)
                    on conflict (hub_id, user_id) do nothing""")
                .params(
                    hub,
                    user.value(),
                    person.name(),
                    person.address(),
                    person.language(),
                    person.zone())
                .update());
  }

  /** Describes a user otherwise than before; answers false if nothing is known of them. */
  boolean describeAnew(String hub, UserId user, String name, String language, String zone) {
    return rows.in(
            hub,
            jdbc ->
                jdbc.sql(
                        """
                        update people set name = ?, language = ?, zone = ?
                        where hub_id = ? and user_id = ?""")
                    .params(name, language, zone, hub, user.value())
                    .update())
        == 1;
  }

  /** Forgets who the user was to be. */
  void forget(String hub, UserId user) {
    rows.in(
        hub,
        jdbc ->
            jdbc.sql("delete from people where hub_id = ? and user_id = ?")
                .params(hub, user.value())
                .update());
  }

  /** Who the user is, unless they were erased. */
  public Optional<Person> find(String hub, UserId user) {
    return rows.in(
        hub,
        jdbc ->
            jdbc.sql(
                    "select name, address, language, zone from people where hub_id = ? and user_id = ?")
                .params(hub, user.value())
                .query(Person.class)
                .optional());
  }
}
