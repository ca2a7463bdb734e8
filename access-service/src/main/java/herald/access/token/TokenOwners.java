package herald.access.token;

import herald.access.AcrossHubs;
import herald.platform.eventstore.EngineRows;
import herald.platform.tokens.TokenForms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose API token it is; answers nothing but the token's own owner. */
@Component
@AcrossHubs("Whoever shows an API token has not said yet which hub they are in; the token says it.")
class TokenOwners implements Credentials {

  private final EngineRows rows;
  private final InstantSource clock;

  TokenOwners(EngineRows rows, InstantSource clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public String type() {
    return TokenForms.API_TOKEN;
  }

  /** Nobody's when its user has left the hub. */
  @Override
  public Optional<Owner> owner(Secret secret) {
    Optional<Owner> owner =
        rows.read(
            jdbc ->
                jdbc.sql(
                        """
                        select t.hub_id, t.user_id, t.token_id, t.scopes from api_tokens t
                        join users u on u.hub_id = t.hub_id and u.user_id = t.user_id
                        where t.hash = ?""")
                    .param(secret.hash())
                    .query((row, number) -> owner(row))
                    .optional());
    owner.ifPresent(this::noteUse);
    return owner;
  }

  /** Once a minute at the most. */
  private void noteUse(Owner owner) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    rows.inTransaction(
        owner.hub(),
        jdbc ->
            jdbc.sql(
                    """
                    update api_tokens set last_used_at = ? where hub_id = ? and token_id = ?
                    and (last_used_at is null or last_used_at < ?)""")
                .params(now, owner.hub(), owner.id(), now.minusMinutes(1))
                .update());
  }

  private static Owner owner(ResultSet row) throws SQLException {
    return new Owner(
        row.getString("hub_id"),
        row.getString("user_id"),
        "token",
        row.getString("token_id"),
        List.of((String[]) row.getArray("scopes").getArray()));
  }
}
