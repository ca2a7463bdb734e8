package herald.access.account.read.access;

import herald.access.account.events.AccessKind;
import herald.access.account.events.AccountId;
import herald.access.decision.CurrentRows;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Versioned;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who may use an account, as it is after every change that was answered. */
@Component
class AccountAccessRows {

  private static final String SELECT =
      "select kind, locked_because, version from account_access where hub_id = ? and account_id = ?";

  private final CurrentRows rows;

  AccountAccessRows(CurrentRows rows) {
    this.rows = rows;
  }

  /**
   * The account's access and its version.
   *
   * @throws Rejection if the hub has no such account
   */
  Versioned<AccountAccessView> require(String hub, AccountId account) {
    return rows.in(hub, jdbc -> find(jdbc, hub, account.value()))
        .orElseThrow(
            () -> Rejection.unknown("account.unknown", "R-PERM-1", "There is no such account."));
  }

  private static Optional<Versioned<AccountAccessView>> find(
      JdbcClient jdbc, String hub, String account) {
    List<String> users = named(jdbc, "account_access_users", "user_id", hub, account);
    List<String> teams = named(jdbc, "account_access_teams", "team_id", hub, account);
    return jdbc.sql(SELECT)
        .params(hub, account)
        .query(
            (row, number) ->
                new Versioned<>(
                    new AccountAccessView(
                        AccessKind.valueOf(row.getString("kind")),
                        users,
                        teams,
                        row.getString("locked_because")),
                    row.getLong("version")))
        .optional();
  }

  private static List<String> named(
      JdbcClient jdbc, String table, String column, String hub, String account) {
    return jdbc.sql(
            "select "
                + column
                + " from "
                + table
                + " where hub_id = ? and account_id = ? order by 1")
        .params(hub, account)
        .query(String.class)
        .list();
  }
}
