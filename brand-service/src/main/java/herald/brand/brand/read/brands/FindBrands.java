package herald.brand.brand.read.brands;

import herald.brand.AccountId;
import herald.brand.BrandId;
import herald.platform.eventstore.HubRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The hub's brands by name, each with those of its accounts that the reader may know of. */
@Component
class FindBrands {

  private static final String SQL =
      """
      select b.brand, b.name, b.archived, b.version,
             array(select a.account from assignments a
                   where a.brand = b.brand and a.account = any(?) order by a.account) as accounts
      from brands b
      where b.archived = ?
      order by b.name, b.brand
      """;

  private final HubRows rows;

  FindBrands(HubRows rows) {
    this.rows = rows;
  }

  /**
   * @param accountCount how many of its accounts the reader may know of
   * @param version what {@code If-Match} of its changes names
   */
  record BrandView(
      BrandId id,
      String name,
      List<AccountId> accounts,
      int accountCount,
      boolean archived,
      long version) {}

  List<BrandView> in(String hub, Set<String> visibleAccounts, boolean archived) {
    String[] visible = visibleAccounts.toArray(String[]::new);
    return rows.in(
        hub, jdbc -> jdbc.sql(SQL).params(visible, archived).query(FindBrands::view).list());
  }

  private static BrandView view(ResultSet row, int number) throws SQLException {
    String[] accounts = (String[]) row.getArray("accounts").getArray();
    return new BrandView(
        new BrandId(row.getString("brand")),
        row.getString("name"),
        Arrays.stream(accounts).map(AccountId::new).toList(),
        accounts.length,
        row.getBoolean("archived"),
        row.getLong("version"));
  }
}
