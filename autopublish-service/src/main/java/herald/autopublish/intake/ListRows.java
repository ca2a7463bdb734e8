package herald.autopublish.intake;

import herald.platform.eventstore.EngineRows;
import herald.platform.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what lists show of other services' things: brands of accounts, and names of people. */
@Component
class ListRows {

  private final EngineRows rows;

  ListRows(EngineRows rows) {
    this.rows = rows;
  }

  void brand(Incoming in, BrandAssignedV1 body) {
    put(in, body.account().value(), body.brand(), body.version());
  }

  void noBrand(Incoming in, NoBrandV1 body) {
    put(in, body.account().value(), null, body.version());
  }

  private void put(Incoming in, String account, @Nullable String brand, long version) {
    rows.write(
        """
        insert into seen_brand (hub_id, account, brand, epoch, version) values (?, ?, ?, ?, ?)
        on conflict (hub_id, account) do update set brand = excluded.brand,
          epoch = excluded.epoch, version = excluded.version
        where (seen_brand.epoch, seen_brand.version) < (excluded.epoch, excluded.version)""",
        in.hub(),
        account,
        brand,
        in.epoch(),
        version);
  }

  void person(Incoming in, PersonDescribedV1 body) {
    rows.write(
        """
        insert into seen_people (hub_id, user_id, name) values (?, ?, ?)
        on conflict (hub_id, user_id) do update set name = excluded.name""",
        in.hub(),
        body.user(),
        body.name());
  }

  /** Erased for good: nothing of the person stays here (R-AUD-4). */
  void erased(Incoming in) {
    rows.write("delete from seen_people where hub_id = ? and user_id = ?", in.hub(), in.subject());
  }
}
