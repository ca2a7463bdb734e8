package herald.account.readback;

import herald.account.id.AccountId;
import herald.account.network.Network;
import herald.account.network.Reporting;
import herald.platform.eventstore.EngineRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rows that say when to look at which account. */
@Component
class DueLooks {

  /** Hubs take turns: nobody's many accounts delay the others. */
  private static final String DUE =
      """
      select * from (
        select a.*, row_number() over (partition by hub_id order by next_at) as turn
        from readback_account a
        where readable and network in ('X', 'FACEBOOK') and next_at <= :now) due
      order by turn, next_at
      limit :limit\
      """;

  private final EngineRows rows;

  DueLooks(EngineRows rows) {
    this.rows = rows;
  }

  List<Look> due(Instant now, int limit) {
    return rows.read(
        jdbc ->
            jdbc.sql(DUE).param("now", at(now)).param("limit", limit).query(DueLooks::read).list());
  }

  /** Puts the look off; false if somebody else has moved it, or the account may not be read. */
  boolean move(Look look, Instant to) {
    return rows.inTransaction(
            look.hub(),
            jdbc ->
                jdbc.sql(
                        """
                        update readback_account set next_at = ?
                        where hub_id = ? and account = ? and next_at = ? and readable\
                        """)
                    .params(at(to), look.hub(), look.account().value(), at(look.dueAt()))
                    .update())
        == 1;
  }

  private static Look read(ResultSet row, int index) throws SQLException {
    return new Look(
        row.getString("hub_id"),
        new AccountId(row.getString("account")),
        Network.valueOf(row.getString("network")),
        row.getString("remote_id"),
        row.getInt("grant_number"),
        Reporting.valueOf(row.getString("reporting")),
        row.getString("cause"),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        row.getObject("next_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
