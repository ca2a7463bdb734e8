package herald.account.socialaccount.read.overview;

import herald.platform.eventstore.HubRows;
import herald.platform.service.Cursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers {@link FindAccounts} from the own rows and what other services have said. */
@Component
class AccountOverviews {

  private static final String QUERY =
      """
      select a.*, l.level, used.used_at,
             person.name as connector_name,
             access.kind as access_kind, access.users, access.teams, access.locked_because,
             access.version as access_version,
             auto.blog_ids, auto.blog_names, auto.version as auto_version,
             brand.brand, coalesce(renamed.name, brand.name) as brand_name, brand.version as brand_version,
             preset.account is not null as is_default, presets.version as default_version
      from account a
      join unnest(:accounts::text[], :levels::text[]) as l(account, level) on l.account = a.account
      left join account_use used on used.hub_id = a.hub_id and used.account = a.account
      left join seen_people person on person.hub_id = a.hub_id and person.user_id = a.connector
      left join seen_access access on access.hub_id = a.hub_id and access.account = a.account
      left join seen_autopublishing auto on auto.hub_id = a.hub_id and auto.account = a.account
      left join seen_brand brand on brand.hub_id = a.hub_id and brand.account = a.account
      left join seen_brand_name renamed on renamed.hub_id = a.hub_id and renamed.brand = brand.brand
      left join default_account preset on preset.hub_id = a.hub_id and preset.account = a.account
      left join default_version presets on presets.hub_id = a.hub_id
      where (:brand::text is null or brand.brand = :brand
             or :brand = 'none' and brand.brand is null)
        and (:network::text is null or a.network = :network)
        and (:words::text is null or strpos(a.folded, :words) > 0)
        and (:after::text is null or (a.folded, a.account) > (:after, :after_account))
      order by a.folded, a.account
      limit :limit\
      """;

  private final HubRows rows;
  private final OverviewRow row;

  AccountOverviews(HubRows rows, OverviewRow row) {
    this.rows = rows;
    this.row = row;
  }

  /** One account, and its place in the list. */
  record Sorted(AccountOverview overview, Cursor place) {}

  List<Sorted> find(String hub, FindAccounts query) {
    return rows.in(
        hub,
        jdbc ->
            jdbc.sql(QUERY)
                .params(parameters(query))
                .query(
                    (result, index) ->
                        new Sorted(
                            row.map(result),
                            Cursor.at(result.getString("folded"), result.getString("account"))))
                .list());
  }

  private static Map<String, Object> parameters(FindAccounts query) {
    List<String> accounts = new ArrayList<>();
    List<String> levels = new ArrayList<>();
    query
        .levels()
        .forEach(
            (account, level) -> {
              accounts.add(account);
              levels.add(level);
            });
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("accounts", accounts.toArray(String[]::new));
    values.put("levels", levels.toArray(String[]::new));
    values.put("brand", query.brand());
    values.put("network", query.network() == null ? null : query.network().name());
    values.put("words", query.words() == null ? null : Folding.fold(query.words()));
    values.put("after", query.after() == null ? null : query.after().text(0));
    values.put("after_account", query.after() == null ? null : query.after().text(1));
    values.put("limit", query.limit());
    return values;
  }
}
