package herald.autopublish.intake;

import herald.platform.eventstore.EngineRows;
import herald.platform.messaging.Incoming;
import org.springframework.stereotype.Component;

/** Keeps the tables of what was seen of accounts, one a topic, so that their order is no matter. */
@Component
class AccountRows {

  private final EngineRows rows;

  AccountRows(EngineRows rows) {
    this.rows = rows;
  }

  void connected(Incoming in, AccountConnectedV1 body) {
    rows.jdbc()
        .sql(
            """
            insert into seen_account (hub_id, account, network, kind, connected) values (?, ?, ?, ?, true)
            on conflict (hub_id, account) do update set connected = true""")
        .params(in.hub(), body.account().value(), body.network(), body.kind())
        .update();
  }

  void disconnected(Incoming in, AccountDisconnectedV1 body) {
    rows.jdbc()
        .sql("update seen_account set connected = false where hub_id = ? and account = ?")
        .params(in.hub(), body.account().value())
        .update();
  }

  void accessIs(Incoming in, AccountAccessV1 body) {
    put(in.hub(), body.account().value(), body.kind());
  }

  void closed(Incoming in, AccessClosedV1 body) {
    put(in.hub(), body.account().value(), "CLOSED");
  }

  private void put(String hub, String account, String kind) {
    rows.jdbc()
        .sql(
            """
            insert into seen_access (hub_id, account, kind) values (?, ?, ?)
            on conflict (hub_id, account) do update set kind = excluded.kind""")
        .params(hub, account, kind)
        .update();
  }
}
