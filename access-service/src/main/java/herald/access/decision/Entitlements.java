package herald.access.decision;

import herald.access.hub.domain.Feature;
import herald.access.hub.events.AddOn;
import herald.access.hub.events.Edition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What hubs are entitled to now (R-EDI-1). */
@Component
class Entitlements {

  private final CurrentRows rows;

  Entitlements(CurrentRows rows) {
    this.rows = rows;
  }

  /** Whether the hub has this; one that does not exist has nothing. */
  boolean includes(String hub, Feature feature) {
    return rows.find(
            hub,
            "select edition, add_ons from hubs where hub_id = :hub",
            Map.of(),
            (row, number) -> feature.included(edition(row), addOns(row)))
        .contains(true);
  }

  private static Edition edition(ResultSet row) throws SQLException {
    return Edition.valueOf(row.getString("edition"));
  }

  private static Set<AddOn> addOns(ResultSet row) throws SQLException {
    return Stream.of((String[]) row.getArray("add_ons").getArray())
        .map(AddOn::valueOf)
        .collect(Collectors.toSet());
  }
}
