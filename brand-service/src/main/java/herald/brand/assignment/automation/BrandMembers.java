package herald.brand.assignment.automation;

import herald.brand.AccountId;
import herald.brand.BrandId;
import herald.platform.eventstore.EngineRows;
import java.util.List;
import org.springframework.stereotype.Component;

/** The accounts of each brand, as far as the automation has got with the events. */
@Component
class BrandMembers {

  private final EngineRows rows;

  BrandMembers(EngineRows rows) {
    this.rows = rows;
  }

  List<AccountId> of(String hub, BrandId brand) {
    return rows.jdbc()
        .sql("select account from brand_members where hub_id = ? and brand = ? order by account")
        .params(hub, brand.value())
        .query((row, number) -> new AccountId(row.getString(1)))
        .list();
  }

  void put(String hub, AccountId account, BrandId brand) {
    rows.jdbc()
        .sql(
            """
            insert into brand_members (hub_id, account, brand) values (?, ?, ?)
            on conflict (hub_id, account) do update set brand = excluded.brand""")
        .params(hub, account.value(), brand.value())
        .update();
  }

  void remove(String hub, AccountId account) {
    rows.jdbc()
        .sql("delete from brand_members where hub_id = ? and account = ?")
        .params(hub, account.value())
        .update();
  }
}
