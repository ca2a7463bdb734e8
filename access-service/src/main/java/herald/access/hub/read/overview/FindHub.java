package herald.access.hub.read.overview;

import herald.access.decision.CurrentRows;
import herald.access.hub.events.AddOn;
import herald.access.hub.events.Edition;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Versioned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads a hub as it is after every change that was answered. */
@Component
public class FindHub {

  /** Who stopped publishing, and when; nothing while it goes on. */
  record Stop(boolean stopped, @Nullable String by, @Nullable Instant at) {}

  private final CurrentRows rows;

  FindHub(CurrentRows rows) {
    this.rows = rows;
  }

  /**
   * The hub and its version.
   *
   * @throws Rejection if there is no such hub
   */
  public Versioned<HubEntry> require(String hub) {
    return require(hub, FindHub::entry);
  }

  Versioned<Stop> stop(String hub) {
    return require(hub, FindHub::stop);
  }

  private <T> Versioned<T> require(String hub, RowMapper<T> mapper) {
    return rows
        .find(
            hub,
            "select * from hubs where hub_id = :hub",
            Map.of(),
            (row, number) -> new Versioned<>(mapper.mapRow(row, number), row.getLong("version")))
        .stream()
        .findFirst()
        .orElseThrow(() -> Rejection.unknown("hub.unknown", "R-PERM-1", "There is no such hub."));
  }

  private static HubEntry entry(ResultSet row, int number) throws SQLException {
    return new HubEntry(
        row.getString("hub_id"),
        row.getString("name"),
        Edition.valueOf(row.getString("edition")),
        Stream.of((String[]) row.getArray("add_ons").getArray()).map(AddOn::valueOf).toList(),
        row.getBoolean("publishing_stopped"));
  }

  private static Stop stop(ResultSet row, int number) throws SQLException {
    OffsetDateTime at = row.getObject("stopped_at", OffsetDateTime.class);
    return new Stop(
        row.getBoolean("publishing_stopped"),
        row.getString("stopped_by"),
        at == null ? null : at.toInstant());
  }
}
