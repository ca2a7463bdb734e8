package herald.access.invitation;

import herald.access.AcrossHubs;
import herald.access.InstallationRows;
import herald.access.token.Secret;
import herald.access.user.events.PersonId;
import herald.access.user.events.UserId;
import herald.platform.eventstore.HubRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The links by which users are joined; a user has one at a time, a new one ends the former. */
@Component
@AcrossHubs("Whoever opens an invitation is in no hub yet; the invitation says which it is.")
class Invitations {

  private final HubRows hubRows;
  private final InstallationRows rows;
  private final InstantSource clock;

  Invitations(HubRows hubRows, InstallationRows rows, InstantSource clock) {
    this.hubRows = hubRows;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * An invitation that can be accepted.
   *
   * @param person who the user was added for
   */
  record Open(
      String hub,
      String hubName,
      UserId user,
      PersonId person,
      String name,
      String address,
      String language) {}

  /** A new link. */
  record Issued(Secret secret, Instant endsAt) {}

  Issued issue(String hub, UserId user) {
    Secret secret = Secret.random(Secret.Kind.INVITATION);
    Instant ends = clock.instant().plus(Links.INVITATION_LIFE);
    hubRows.in(
        hub,
        jdbc ->
            jdbc.sql(
                    """
                    insert into invitations (hub_id, user_id, hash, ends_at) values (?, ?, ?, ?)
                    on conflict (hub_id, user_id) do update set hash = excluded.hash, ends_at = excluded.ends_at""")
                .params(hub, user.value(), secret.hash(), ends.atOffset(ZoneOffset.UTC))
                .update());
    return new Issued(secret, ends);
  }

  boolean hasOne(String hub, UserId user) {
    return hubRows.in(
        hub,
        jdbc ->
            jdbc.sql("select exists (select from invitations where hub_id = ? and user_id = ?)")
                .params(hub, user.value())
                .query(Boolean.class)
                .single());
  }

  /** The invitation of this link, while its user is still waited for. */
  Optional<Open> find(Secret secret) {
    return rows.in(
        jdbc ->
            jdbc.sql(
                    """
                    select i.hub_id, h.name as hub_name, i.user_id, u.person_id, p.name, p.address, p.language
                    from invitations i
                    join hubs h on h.hub_id = i.hub_id
                    join users u on u.hub_id = i.hub_id and u.user_id = i.user_id
                    join people p on p.hub_id = i.hub_id and p.user_id = i.user_id
                    where i.hash = ? and i.ends_at > ?""")
                .params(secret.hash(), clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> open(row))
                .optional());
  }

  void close(String hub, UserId user) {
    hubRows.in(
        hub,
        jdbc ->
            jdbc.sql("delete from invitations where hub_id = ? and user_id = ?")
                .params(hub, user.value())
                .update());
  }

  private static Open open(ResultSet row) throws SQLException {
    return new Open(
        row.getString("hub_id"),
        row.getString("hub_name"),
        new UserId(row.getString("user_id")),
        new PersonId(row.getString("person_id")),
        row.getString("name"),
        row.getString("address"),
        row.getString("language"));
  }
}
