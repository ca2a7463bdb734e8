package herald.autopublish.intake;

import herald.autopublish.autopublishing.events.Place;
import herald.platform.eventstore.EngineRows;
import herald.platform.messaging.Incoming;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Keeps the tables of what was seen of accounts, one a topic, so that their order is no matter. */
@Component
class AccountRows {

  private final EngineRows rows;

  AccountRows(EngineRows rows) {
    this.rows = rows;
  }

  void connected(Incoming in, AccountConnectedV1 body) {
    rows.write(
        """
        insert into seen_account (hub_id, account, network, kind, connected, epoch, position, at)
        values (?, ?, ?, ?, true, ?, ?, ?)
        on conflict (hub_id, account) do update set connected = true,
          epoch = excluded.epoch, position = excluded.position, at = excluded.at""",
        in.hub(),
        body.account().value(),
        body.network(),
        body.kind(),
        in.epoch(),
        in.position(),
        at(in));
  }

  void disconnected(Incoming in, AccountDisconnectedV1 body) {
    rows.write(
        """
        update seen_account set connected = false, epoch = ?, position = ?, at = ?
        where hub_id = ? and account = ?""",
        in.epoch(),
        in.position(),
        at(in),
        in.hub(),
        body.account().value());
  }

  void accessIs(Incoming in, AccountAccessV1 body) {
    put(in, body.account().value(), body.kind());
  }

  void closed(Incoming in, AccessClosedV1 body) {
    put(in, body.account().value(), "CLOSED");
  }

  private void put(Incoming in, String account, String kind) {
    rows.write(
        """
        insert into seen_access (hub_id, account, kind, epoch, position, at)
        values (?, ?, ?, ?, ?, ?)
        on conflict (hub_id, account) do update set kind = excluded.kind,
          epoch = excluded.epoch, position = excluded.position, at = excluded.at""",
        in.hub(),
        account,
        kind,
        in.epoch(),
        in.position(),
        at(in));
  }

  /** Where a record stands in its topic. */
  static Place placeOf(Incoming in) {
    return new Place(in.epoch(), in.position(), in.at());
  }

  private static OffsetDateTime at(Incoming in) {
    return placeOf(in).at().atOffset(ZoneOffset.UTC);
  }
}
