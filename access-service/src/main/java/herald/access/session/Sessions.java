package herald.access.session;

import herald.access.AcrossHubs;
import herald.access.InstallationRows;
import herald.access.person.Persons.Membership;
import herald.access.person.SignInProperties;
import herald.access.token.Credentials;
import herald.access.token.Secret;
import herald.access.user.events.PersonId;
import herald.platform.kernel.Ids;
import herald.platform.tokens.TokenForms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The sessions of the installation. */
@Component
@AcrossHubs("Whoever shows a session has not said yet which hub they are in; the session says it.")
public class Sessions implements Credentials {

  private static final int LONGEST_BROWSER = 200;

  /** Good while its user is in the hub, and neither its time nor its patience is over. */
  private static final String GOOD =
      """
       from sessions s join users u on u.hub_id = s.hub_id and u.user_id = s.user_id
      where s.ends_at > :now and s.used_at > :idle and""";

  private final InstallationRows rows;
  private final SignInProperties properties;
  private final Ids ids;
  private final InstantSource clock;

  Sessions(InstallationRows rows, SignInProperties properties, Ids ids, InstantSource clock) {
    this.rows = rows;
    this.properties = properties;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public String type() {
    return TokenForms.SESSION;
  }

  @Override
  public Optional<Owner> owner(Secret secret) {
    OffsetDateTime now = now();
    return rows.in(
        jdbc -> {
          Optional<Owner> owner =
              jdbc.sql("select s.session_id, s.hub_id, s.user_id" + GOOD + " s.hash = :hash")
                  .param("now", now)
                  .param("idle", now.minus(properties.sessionIdle()))
                  .param("hash", secret.hash())
                  .query((row, number) -> owner(row))
                  .optional();
          // Once a minute at the most.
          owner.ifPresent(
              found ->
                  jdbc.sql("update sessions set used_at = ? where session_id = ? and used_at < ?")
                      .params(now, found.id(), now.minusMinutes(1))
                      .update());
          return owner;
        });
  }

  /** Begins a session in this hub. What has ended meanwhile, anybody's, is put away. */
  public Secret open(PersonId person, Membership in, String browser) {
    Secret secret = Secret.random(Secret.Kind.SESSION);
    OffsetDateTime now = now();
    rows.in(
        jdbc -> {
          jdbc.sql("delete from sessions where ends_at <= ? or used_at <= ?")
              .params(now, now.minus(properties.sessionIdle()))
              .update();
          return jdbc.sql("insert into sessions values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
              .params(
                  ids.next("ses"),
                  secret.hash(),
                  person.value(),
                  in.hub(),
                  in.user(),
                  browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER)),
                  now,
                  now,
                  now.plus(properties.sessionLife()))
              .update();
        });
    return secret;
  }

  /** Moves a session to another hub. Its former secret is good no more. */
  public Optional<Secret> enter(PersonId person, String session, Membership in) {
    Secret secret = Secret.random(Secret.Kind.SESSION);
    int moved =
        rows.in(
            jdbc ->
                jdbc.sql(
                        """
                        update sessions set hash = ?, hub_id = ?, user_id = ?, used_at = ?
                        where session_id = ? and person_id = ?""")
                    .params(secret.hash(), in.hub(), in.user(), now(), session, person.value())
                    .update());
    return moved == 1 ? Optional.of(secret) : Optional.empty();
  }

  /** The hub that the person was in last. */
  public Optional<String> lastHub(PersonId person) {
    return rows.in(
        jdbc ->
            jdbc.sql(
                    "select hub_id from sessions where person_id = ? order by used_at desc limit 1")
                .param(person.value())
                .query((row, number) -> row.getString("hub_id"))
                .optional());
  }

  /** The person's own, the last used first. */
  List<OwnSession> all(PersonId person) {
    OffsetDateTime now = now();
    return rows.in(
        jdbc ->
            jdbc.sql("select s.*" + GOOD + " s.person_id = :person order by s.used_at desc")
                .param("now", now)
                .param("idle", now.minus(properties.sessionIdle()))
                .param("person", person.value())
                .query((row, number) -> own(row))
                .list());
  }

  /** Ends one of the person's at once; answers false if they have no such session. */
  boolean end(PersonId person, String session) {
    return rows.in(
            jdbc ->
                jdbc.sql("delete from sessions where person_id = ? and session_id = ?")
                    .params(person.value(), session)
                    .update())
        == 1;
  }

  /** Ends all of the person's but this one. */
  public void endOthers(PersonId person, String besides) {
    rows.in(
        jdbc ->
            jdbc.sql("delete from sessions where person_id = ? and session_id <> ?")
                .params(person.value(), besides)
                .update());
  }

  /** Ends the session that shows itself. */
  public void end(Secret secret) {
    rows.in(jdbc -> jdbc.sql("delete from sessions where hash = ?").param(secret.hash()).update());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Owner owner(ResultSet row) throws SQLException {
    return new Owner(
        row.getString("hub_id"),
        row.getString("user_id"),
        "session",
        row.getString("session_id"),
        List.of());
  }

  private static OwnSession own(ResultSet row) throws SQLException {
    return new OwnSession(
        row.getString("session_id"),
        row.getString("browser"),
        row.getString("hub_id"),
        row.getObject("began_at", OffsetDateTime.class).toInstant(),
        row.getObject("used_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant());
  }
}
