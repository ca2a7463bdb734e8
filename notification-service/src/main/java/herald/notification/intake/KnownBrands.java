package herald.notification.intake;

import herald.platform.eventstore.EngineRows;
import herald.platform.messaging.Incoming;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The brand that each account has now: what happened to an account belongs to that one, whatever it
 * had then (R-BRAND-6).
 */
@Component
class KnownBrands {

  static final String ASSIGNED = "herald.brand.assigned.v1";

  static final Set<String> LEFT_WITHOUT =
      Set.of("herald.brand.unassigned.v1", "herald.brand.declined.v1");

  private final EngineRows rows;

  KnownBrands(EngineRows rows) {
    this.rows = rows;
  }

  void take(Incoming message, Told told) {
    if (message.type().equals(ASSIGNED)) {
      rows.write(
          """
          insert into seen_brand (hub_id, account, brand) values (?, ?, ?)
          on conflict (hub_id, account) do update set brand = excluded.brand""",
          message.hub(),
          told.account(),
          told.brand());
    } else if (LEFT_WITHOUT.contains(message.type())) {
      rows.write(
          "delete from seen_brand where hub_id = ? and account = ?", message.hub(), told.account());
    }
  }
}
