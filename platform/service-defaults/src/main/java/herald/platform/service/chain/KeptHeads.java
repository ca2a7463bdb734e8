package herald.platform.service.chain;

import herald.platform.eventstore.EngineRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The heads of other services that this one has kept. */
final class KeptHeads {

  private static final HexFormat HEX = HexFormat.of();

  private final EngineRows rows;

  KeptHeads(EngineRows rows) {
    this.rows = rows;
  }

  /** Keeps a head; one that is kept already stays as it is. */
  void keep(StoreHead head) {
    rows.<Integer>read(
        jdbc ->
            jdbc.sql(
                    """
                    insert into kept_heads (service, epoch, position, seal, kept_at) values (?, ?, ?, ?, ?)
                    on conflict do nothing""")
                .params(
                    head.service(),
                    head.epoch(),
                    head.position(),
                    HEX.parseHex(head.seal()),
                    head.at().atOffset(ZoneOffset.UTC))
                .update());
  }

  /** All of a service's, oldest first. */
  List<StoreHead> of(String service) {
    return rows.read(
        jdbc ->
            jdbc.sql(
                    """
                    select service, epoch, position, seal, kept_at from kept_heads
                    where service = ? order by epoch, position""")
                .param(service)
                .query(KeptHeads::head)
                .list());
  }

  /** When a head of the service was last kept. */
  Optional<Instant> lastKept(String service) {
    return rows.read(
        jdbc ->
            jdbc.sql("select max(kept_at) from kept_heads where service = ?")
                .param(service)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .optional()
                .map(OffsetDateTime::toInstant));
  }

  private static StoreHead head(ResultSet row, int number) throws SQLException {
    return new StoreHead(
        row.getString("service"),
        row.getLong("epoch"),
        row.getLong("position"),
        HEX.formatHex(row.getBytes("seal")),
        row.getObject("kept_at", OffsetDateTime.class).toInstant());
  }
}
