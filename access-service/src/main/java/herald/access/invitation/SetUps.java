package herald.access.invitation;

import herald.access.AcrossHubs;
import herald.access.InstallationRows;
import herald.access.hub.events.HubId;
import herald.access.token.Secret;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The hubs of the installation, and the links that give those their first super admin. */
@Component
@AcrossHubs("An operator is in no hub, nor is whoever opens a set-up link.")
class SetUps {

  private static final String HUBS =
      """
      select h.hub_id as id, h.name, h.edition,
        (select count(*) from users u where u.hub_id = h.hub_id) as users,
        (select count(*) from super_admins s where s.hub_id = h.hub_id) as super_admins
      from hubs h""";

  private final InstallationRows rows;
  private final InstantSource clock;

  SetUps(InstallationRows rows, InstantSource clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** A hub as an operator sees it: from outside. */
  record Hub(String id, String name, String edition, long users, long superAdmins) {}

  List<Hub> hubs() {
    return rows.in(jdbc -> jdbc.sql(HUBS + " order by h.name, h.hub_id").query(Hub.class).list());
  }

  Optional<Hub> hub(HubId hub) {
    return rows.in(
        jdbc ->
            jdbc.sql(HUBS + " where h.hub_id = ?").param(hub.value()).query(Hub.class).optional());
  }

  /** A new link for the hub; one that was made before is good no more. */
  Secret issue(HubId hub) {
    Secret secret = Secret.random(Secret.Kind.INVITATION);
    rows.in(
        jdbc ->
            jdbc.sql(
                    """
                    insert into set_ups (hash, hub_id, ends_at) values (?, ?, ?)
                    on conflict (hub_id) do update set hash = excluded.hash, ends_at = excluded.ends_at""")
                .params(
                    secret.hash(),
                    hub.value(),
                    clock.instant().plus(Links.INVITATION_LIFE).atOffset(ZoneOffset.UTC))
                .update());
    return secret;
  }

  /** The hub of this link, as long as it has no super admin. */
  Optional<Hub> find(Secret secret) {
    return rows.in(
        jdbc ->
            jdbc.sql(
                    HUBS
                        + """
                         join set_ups l on l.hub_id = h.hub_id where l.hash = ? and l.ends_at > ?
                        and not exists (select from super_admins s where s.hub_id = h.hub_id)""")
                .params(secret.hash(), clock.instant().atOffset(ZoneOffset.UTC))
                .query(Hub.class)
                .optional());
  }

  void close(HubId hub) {
    rows.in(jdbc -> jdbc.sql("delete from set_ups where hub_id = ?").param(hub.value()).update());
  }
}
