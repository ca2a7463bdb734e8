package herald.access.account.read.access;

import herald.access.account.events.AccessKind;
import herald.access.account.events.AccountId;
import herald.access.decision.CurrentRows;
import herald.access.decision.Holdings;
import herald.access.user.read.directory.Named;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Versioned;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who may use an account, as it is after every change that was answered. */
@Component
public class AccountAccessRows {

  private static final String SELECT =
      """
      select kind, locked_because, version from account_access
      where hub_id = ? and account_id = ? and (connected or closed_at > ?)""";

  /** The longest time after which an account may come back (R-CON-12); it is none any more then. */
  private static final Duration REMEMBERED = Duration.ofDays(365);

  private static final String USERS =
      """
      select m.user_id as id, p.name from account_access_users m
      left join people p on p.hub_id = m.hub_id and p.user_id = m.user_id
      where m.hub_id = ? and m.account_id = ? order by 1""";

  private static final String TEAMS =
      """
      select m.team_id as id, t.name from account_access_teams m
      left join teams t on t.hub_id = m.hub_id and t.team_id = m.team_id
      where m.hub_id = ? and m.account_id = ? order by 1""";

  private final CurrentRows rows;
  private final Holdings holdings;
  private final InstantSource clock;

  AccountAccessRows(CurrentRows rows, Holdings holdings, InstantSource clock) {
    this.holdings = holdings;
    this.clock = clock;
    this.rows = rows;
  }

  /**
   * The account's access and its version.
   *
   * @throws Rejection if the hub has no such account
   */
  public Versioned<AccountAccessView> require(String hub, AccountId account) {
    return rows.in(hub, jdbc -> find(jdbc, hub, account.value()))
        .orElseThrow(
            () -> Rejection.unknown("account.unknown", "R-PERM-1", "There is no such account."));
  }

  private Optional<Versioned<AccountAccessView>> find(JdbcClient jdbc, String hub, String account) {
    List<Named> users = named(jdbc, USERS, hub, account);
    List<Named> teams = named(jdbc, TEAMS, hub, account);
    return jdbc.sql(SELECT)
        .params(hub, account, clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new Versioned<>(
                    new AccountAccessView(
                        AccessKind.valueOf(row.getString("kind")),
                        users.stream().map(Named::id).toList(),
                        teams.stream().map(Named::id).toList(),
                        row.getString("locked_because"),
                        new AccountAccessView.Choice(users, teams),
                        holdings.withLevel(jdbc, hub, account)),
                    row.getLong("version")))
        .optional();
  }

  private static List<Named> named(JdbcClient jdbc, String sql, String hub, String account) {
    return jdbc.sql(sql)
        .params(hub, account)
        .query((row, number) -> new Named(row.getString("id"), row.getString("name")))
        .list();
  }
}
