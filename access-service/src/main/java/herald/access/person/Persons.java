package herald.access.person;

import herald.access.AcrossHubs;
import herald.access.InstallationRows;
import herald.access.user.events.PersonId;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The persons of the installation, and the hubs that each is a user of. */
@Component
@AcrossHubs("A person signs in before it is known which of their hubs they are in.")
public class Persons {

  private final InstallationRows rows;
  private final InstantSource clock;

  Persons(InstallationRows rows, InstantSource clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Who signs in with a name.
   *
   * @param password its hash; none for somebody who signs in by a provider alone
   */
  record Known(PersonId person, @Nullable String password) {}

  /**
   * A user that a person is, and where.
   *
   * @param name the hub's
   */
  public record Membership(String hub, String name, String user) {}

  Optional<Known> find(SignInName name) {
    return rows.in(
        jdbc ->
            jdbc.sql("select person_id, password from persons where sign_in_name = ?")
                .param(name.hash())
                .query(
                    (row, number) ->
                        new Known(
                            new PersonId(row.getString("person_id")), row.getString("password")))
                .optional());
  }

  /** The hash of the person's password. */
  Optional<String> password(PersonId person) {
    return rows.in(
        jdbc ->
            jdbc.sql("select password from persons where person_id = ?")
                .param(person.value())
                .query((row, number) -> Optional.ofNullable(row.getString("password")))
                .optional()
                .flatMap(found -> found));
  }

  /**
   * Gives a person a name and a password to sign in with.
   *
   * @return false if the name is somebody else's; nothing has changed then
   */
  boolean enrol(PersonId person, SignInName name, @Nullable String password) {
    return rows.in(
        jdbc -> {
          jdbc.sql("insert into persons (person_id) values (?) on conflict do nothing")
              .param(person.value())
              .update();
          boolean taken =
              jdbc.sql(
                      "select exists (select from persons where sign_in_name = ? and person_id <> ?)")
                  .params(name.hash(), person.value())
                  .query(Boolean.class)
                  .single();
          return !taken && enrolled(jdbc, person, name, password);
        });
  }

  private boolean enrolled(
      JdbcClient jdbc, PersonId person, SignInName name, @Nullable String password) {
    return jdbc.sql(
                """
                update persons set sign_in_name = ?, password = ?, password_chosen_at = ?
                where person_id = ? and password is null""")
            .params(name.hash(), password, password == null ? null : now(), person.value())
            .update()
        == 1;
  }

  /** Another password instead of the one they had. */
  void choose(PersonId person, String password) {
    rows.in(
        jdbc ->
            jdbc.sql("update persons set password = ?, password_chosen_at = ? where person_id = ?")
                .params(password, now(), person.value())
                .update());
  }

  /** The same password under a stronger hash. */
  void harden(PersonId person, String before, String after) {
    rows.in(
        jdbc ->
            jdbc.sql("update persons set password = ? where person_id = ? and password = ?")
                .params(after, person.value(), before)
                .update());
  }

  /** Who the user is, once they have joined the hub. */
  public Optional<PersonId> of(String hub, String user) {
    return rows.in(
        jdbc ->
            jdbc.sql("select person_id from users where hub_id = ? and user_id = ? and joined")
                .params(hub, user)
                .query((row, number) -> new PersonId(row.getString("person_id")))
                .optional());
  }

  /** The hubs that the person has joined, by name. */
  public List<Membership> memberships(PersonId person) {
    return rows.in(
        jdbc ->
            jdbc.sql(
                    """
                    select u.hub_id as hub, h.name, u.user_id as "user" from users u join hubs h on h.hub_id = u.hub_id
                    where u.person_id = ? and u.joined order by h.name, u.hub_id""")
                .param(person.value())
                .query(Membership.class)
                .list());
  }

  /** The addresses under which the hubs write to the person. */
  List<Addressed> addresses(PersonId person) {
    return rows.in(
        jdbc ->
            jdbc.sql(
                    """
                    select p.name, p.address, p.language from users u
                    join people p on p.hub_id = u.hub_id and p.user_id = u.user_id
                    where u.person_id = ? order by u.added_at""")
                .param(person.value())
                .query(Addressed.class)
                .list());
  }

  /** A person as a hub writes to them. */
  record Addressed(String name, String address, String language) {}

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
